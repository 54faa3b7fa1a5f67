import { inject, Injectable } from '@angular/core';
import type { OwnPlanRound, PlanRound } from '@zicht/shared/improvement/plan/plan.contract';
import { fillPath } from '@zicht/shared/routes/api-paths';
import { PLAN_API_PATHS } from '@zicht/shared/routes/plan-api-paths';
import { ApiClient } from '../../core/http/api-client';

/** Requests about the monthly round of one person. */
@Injectable({ providedIn: 'root' })
export class PlanRoundsApi {
  private readonly api = inject(ApiClient);

  own(organisationId: string): Promise<OwnPlanRound> {
    return this.api.get(fillPath(PLAN_API_PATHS.planRounds, { organisationId }));
  }

  close(organisationId: string, month: string): Promise<PlanRound> {
    return this.api.post(fillPath(PLAN_API_PATHS.planRounds, { organisationId }), { month });
  }
}
