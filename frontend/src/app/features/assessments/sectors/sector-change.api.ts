import { inject, Injectable } from '@angular/core';
import type { AssessmentStanding } from '@zicht/shared/assessments/assessment.contract';
import type { TakeSectors } from '@zicht/shared/assessments/sector-change.contract';
import { fillPath } from '@zicht/shared/routes/api-paths';
import { SECTOR_CHANGE_API_PATHS } from '@zicht/shared/routes/sector-change-api-paths';
import { ApiClient } from '../../../core/http/api-client';
import type { AssessmentAddress } from '../assessment.api';

/** The request that takes other sectors over into a draft. */
@Injectable({ providedIn: 'root' })
export class SectorChangeApi {
  private readonly api = inject(ApiClient);

  take(address: AssessmentAddress, body: TakeSectors): Promise<AssessmentStanding> {
    return this.api.post(fillPath(SECTOR_CHANGE_API_PATHS.takenSectors, address), body);
  }
}
