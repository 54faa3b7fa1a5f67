import { inject, Injectable } from '@angular/core';
import type { Assessment, AssessmentList } from '@zicht/shared/assessments/assessment.contract';
import type { OwnPlanRound } from '@zicht/shared/improvement/plan.contract';
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

  /** How the monthly round of this person stands. */
  planRound(organisationId: string): Promise<OwnPlanRound> {
    return this.api.get(fillPath(API_PATHS.planRounds, { organisationId }));
  }

  open(organisationId: string, year: number): Promise<unknown> {
    return this.api.post(fillPath(API_PATHS.assessments, { organisationId }), { year });
  }
}
