import { inject, Injectable } from '@angular/core';
import type { Assessment, AssessmentList } from '@zicht/shared/assessments/assessment.contract';
import { API_PATHS, fillPath } from '@zicht/shared/routes/api-paths';
import { ApiClient } from '../../core/http/api-client';

/** Requests of the start page. */
@Injectable({ providedIn: 'root' })
export class StartApi {
  private readonly api = inject(ApiClient);

  years(organisationId: string): Promise<AssessmentList> {
    return this.api.get(fillPath(API_PATHS.assessments, { organisationId }));
  }

  assessment(organisationId: string, year: number): Promise<Assessment> {
    return this.api.get(fillPath(API_PATHS.assessment, { organisationId, year }));
  }

  open(organisationId: string, year: number): Promise<unknown> {
    return this.api.post(fillPath(API_PATHS.assessments, { organisationId }), { year });
  }
}
