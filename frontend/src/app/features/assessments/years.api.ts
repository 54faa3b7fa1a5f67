import { inject, Injectable } from '@angular/core';
import type { Results } from '@zicht/shared/dashboards/results.contract';
import { API_PATHS, fillPath } from '@zicht/shared/routes/api-paths';
import { ApiClient } from '../../core/http/api-client';
import type { AssessmentAddress } from './assessment.api';

/** A year beside others; apart from the other requests, because no question needs it. */
@Injectable({ providedIn: 'root' })
export class YearsApi {
  private readonly api = inject(ApiClient);

  /** The year with all that was submitted and what happened around it. */
  results(address: AssessmentAddress): Promise<Results> {
    return this.api.get(fillPath(API_PATHS.results, address));
  }
}
