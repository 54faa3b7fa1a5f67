import { inject, Injectable } from '@angular/core';
import type { AssessmentList } from '@zicht/shared/assessments/assessment.contract';
import type { EvidenceList } from '@zicht/shared/assessments/evidence.contract';
import type { MemberList } from '@zicht/shared/identity/member.contract';
import type {
  ActionChange,
  ActionList,
  ActionQuery,
  SaveActionChanges,
  SaveActionChangesResult,
} from '@zicht/shared/improvement/actions/action.contract';
import type {
  ActionComment,
  ActionDetail,
  Plan,
  WriteActionComment,
} from '@zicht/shared/improvement/plan/plan.contract';
import type { Organisation } from '@zicht/shared/organisations/organisation.contract';
import { API_PATHS, fillPath } from '@zicht/shared/routes/api-paths';
import { PLAN_API_PATHS } from '@zicht/shared/routes/plan-api-paths';
import { ApiClient } from '../../core/http/api-client';

/** Requests about the plan; the only file of the feature that knows addresses of the API. */
@Injectable({ providedIn: 'root' })
export class ImprovementApi {
  private readonly api = inject(ApiClient);

  /** What proposals and effect are computed from. */
  plan(organisationId: string): Promise<Plan> {
    return this.api.get(fillPath(PLAN_API_PATHS.plan, { organisationId }));
  }

  /** A page of actions: open ones by due date, then what is finished or stopped. */
  actions(organisationId: string, query: Partial<ActionQuery>): Promise<ActionList> {
    return this.api.get(fillPath(API_PATHS.actions, { organisationId }), { query: { ...query } });
  }

  /** Sends a batch of changes; a stale, invalid or refused one is an answer, not an error. */
  saveChanges(
    organisationId: string,
    changes: readonly ActionChange[],
    keepalive = false,
  ): Promise<SaveActionChangesResult> {
    const body: SaveActionChanges = { changes: [...changes] };
    return this.api.post(fillPath(PLAN_API_PATHS.actionChanges, { organisationId }), body, {
      accept: [409, 422],
      keepalive,
    });
  }

  /** One action with its history and remarks. */
  action(organisationId: string, actionId: string): Promise<ActionDetail> {
    return this.api.get(fillPath(PLAN_API_PATHS.action, { organisationId, actionId }));
  }

  comment(organisationId: string, actionId: string, body: WriteActionComment): Promise<ActionComment> {
    return this.api.post(fillPath(PLAN_API_PATHS.actionComments, { organisationId, actionId }), body);
  }

  resolveComment(organisationId: string, actionId: string, commentId: string): Promise<unknown> {
    const address = { organisationId, actionId, commentId };
    return this.api.post(fillPath(PLAN_API_PATHS.actionCommentResolution, address), undefined);
  }

  wipeComment(organisationId: string, actionId: string, commentId: string): Promise<unknown> {
    const address = { organisationId, actionId, commentId };
    return this.api.post(fillPath(PLAN_API_PATHS.actionCommentWipe, address), undefined);
  }

  /** References of the register, to support an action with. */
  evidence(organisationId: string): Promise<EvidenceList> {
    return this.api.get(fillPath(API_PATHS.evidence, { organisationId }), {
      query: { limit: 100, offset: 0 },
    });
  }

  /** Years with their round, newest first; the newest says which framework the plan speaks of. */
  years(organisationId: string): Promise<AssessmentList> {
    return this.api.get(fillPath(API_PATHS.assessments, { organisationId }));
  }

  organisation(organisationId: string): Promise<Organisation> {
    return this.api.get(fillPath(API_PATHS.organisation, { organisationId }));
  }

  members(organisationId: string): Promise<MemberList> {
    return this.api.get(fillPath(API_PATHS.members, { organisationId }));
  }
}
