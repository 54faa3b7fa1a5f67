import { inject, Injectable } from '@angular/core';
import type { WipeText as Order } from '@zicht/shared/assessments/assessment.contract';
import { fillPath } from '@zicht/shared/routes/api-paths';
import { WIPING_API_PATHS } from '@zicht/shared/routes/wiping-api-paths';
import { ApiClient } from '../../../../core/http/api-client';
import type { AssessmentAddress } from '../../assessment.api';

/** The request that wipes a text; apart from the others, because few people ever make it. */
@Injectable({ providedIn: 'root' })
export class TextWiperApi {
  private readonly api = inject(ApiClient);

  wipe(address: AssessmentAddress, order: Order): Promise<void> {
    return this.api.post(fillPath(WIPING_API_PATHS.wipedTexts, address), order);
  }
}
