import { Injectable } from '@nestjs/common';
import type { Plan } from '@zicht/shared/improvement/plan/plan.contract';
import { requirePermission } from '../../../../platform/access/actor.js';
import type { Actor } from '../../../../platform/access/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { TenantDatabase } from '../../../../platform/database/tenant-database.js';
import { AnswersOfYear } from '../../../assessments/index.js';
import { PeopleQueries } from '../../../identity/index.js';
import { ActionReadingRepository } from '../../persistence/action-reading.repository.js';
import { ClaimRepository } from '../../persistence/claim.repository.js';
import { ClaimPresenter } from '../claims/claim-presenter.js';

/** Reads what the plan is computed from; proposals and effect are computed by the rules in shared. */
@Injectable()
export class PlanQueries {
  constructor(
    private readonly database: TenantDatabase,
    private readonly answers: AnswersOfYear,
    private readonly actions: ActionReadingRepository,
    private readonly claims: ClaimRepository,
    private readonly claimPresenter: ClaimPresenter,
    private readonly people: PeopleQueries,
    private readonly clock: Clock,
  ) {}

  /** The whole plan in codes, in at most eight statements whatever there is. */
  async show(actor: Actor): Promise<Plan> {
    requirePermission(actor, 'plan:read');
    const { organisationId, userId } = actor;
    const today = this.clock.today();
    const month = today.slice(0, 7);
    return this.database.run({ organisationId, readOnly: true }, async (transaction) => {
      const latest = await this.answers.newest(transaction);
      const isSubmitted = latest !== null && latest.submittedAt !== null;
      const confirmed = isSubmitted ? latest : await this.answers.newestSubmitted(transaction);
      const people = await this.people.everybody(transaction);
      const { doneAt, ...summary } = await this.actions.summary(transaction, {
        today,
        memberIds: people.filter(({ isActive }) => isActive).map(({ id }) => id),
        since: confirmed?.submittedAt ?? null,
        userId,
        month,
      });
      const claims = await this.claims.list(transaction);
      const names = new Map(people.map(({ id, name }) => [id, name]));
      return {
        today,
        ...summary,
        latest,
        confirmed,
        claims: await this.claimPresenter.present(transaction, claims, names),
        round: { month, doneAt: doneAt?.toISOString() ?? null },
      };
    });
  }
}
