import { inject, Injectable } from '@angular/core';
import type { Assessment, AssessmentList } from '@zicht/shared/assessments/assessment.contract';
import type { Action, ActionList } from '@zicht/shared/improvement/actions/action.contract';
import type { OwnPlanRound, Plan } from '@zicht/shared/improvement/plan/plan.contract';
import { API_PATHS, fillPath } from '@zicht/shared/routes/api-paths';
import { PLAN_API_PATHS } from '@zicht/shared/routes/plan-api-paths';
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
    return this.api.get(fillPath(PLAN_API_PATHS.planRounds, { organisationId }));
  }

  /** Open actions of this person that should have been done. */
  async overdueActions(organisationId: string, ownerId: string): Promise<readonly Action[]> {
    const query = { ownerId, overdue: 'true', limit: 5 };
    return (await this.api.get<ActionList>(fillPath(API_PATHS.actions, { organisationId }), { query }))
      .actions;
  }

  plan(organisationId: string): Promise<Plan> {
    return this.api.get(fillPath(PLAN_API_PATHS.plan, { organisationId }));
  }

  open(organisationId: string, year: number): Promise<unknown> {
    return this.api.post(fillPath(API_PATHS.assessments, { organisationId }), { year });
  }
}
