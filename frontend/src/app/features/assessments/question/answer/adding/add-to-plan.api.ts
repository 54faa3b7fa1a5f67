import { inject, Injectable } from '@angular/core';
import type {
  ActionChange,
  ActionList,
  SaveActionChanges,
} from '@zicht/shared/improvement/actions/action.contract';
import { API_PATHS, fillPath } from '@zicht/shared/routes/api-paths';
import { PLAN_API_PATHS } from '@zicht/shared/routes/plan-api-paths';
import { ApiClient } from '../../../../../core/http/api-client';

/** Requests about the plan from a question; they come with the part that needs them. */
@Injectable({ providedIn: 'root' })
export class AddToPlanApi {
  private readonly api = inject(ApiClient);

  /** What the plan has for this question. */
  actionsOf(organisationId: string, criterion: string): Promise<ActionList> {
    return this.api.get(fillPath(API_PATHS.actions, { organisationId }), {
      query: { criterion, limit: 100 },
    });
  }

  add(organisationId: string, change: ActionChange): Promise<unknown> {
    const body: SaveActionChanges = { changes: [change] };
    return this.api.post(fillPath(PLAN_API_PATHS.actionChanges, { organisationId }), body);
  }
}
