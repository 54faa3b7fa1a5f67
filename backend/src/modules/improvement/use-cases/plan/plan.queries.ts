import { Injectable } from '@nestjs/common';
import type { Plan } from '@zicht/shared/improvement/plan.contract';
import { requirePermission } from '../../../../platform/access/actor.js';
import type { Actor } from '../../../../platform/access/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { TenantDatabase } from '../../../../platform/database/tenant-database.js';
import { AnswersOfYear } from '../../../assessments/index.js';
import { PeopleQueries } from '../../../identity/index.js';
import { ActionReadingRepository } from '../../persistence/action-reading.repository.js';
import { ClaimRepository } from '../../persistence/claim.repository.js';
import { PlanRoundRepository } from '../../persistence/plan-round.repository.js';
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
    private readonly rounds: PlanRoundRepository,
    private readonly people: PeopleQueries,
    private readonly clock: Clock,
  ) {}

  /** The whole plan in codes, in a number of statements that grows with nothing. */
  async show(actor: Actor): Promise<Plan> {
    requirePermission(actor, 'plan:read');
    const { organisationId, userId } = actor;
    const today = this.clock.today();
    const month = today.slice(0, 7);
    return this.database.run({ organisationId, readOnly: true }, async (transaction) => {
      const latest = await this.answers.newest(transaction);
      const isSubmitted = latest !== null && latest.submittedAt !== null;
      const confirmed = isSubmitted ? latest : await this.answers.newestSubmitted(transaction);
      const members = await this.people.members(transaction);
      const summary = await this.actions.summary(
        transaction,
        today,
        members.map((member) => member.userId),
      );
      const doneAt = await this.rounds.doneAt(transaction, userId, month);
      return {
        today,
        ...summary,
        latest,
        confirmed,
        claims: await this.claimPresenter.present(transaction, await this.claims.list(transaction)),
        finishedSince: await this.actions.finishedSince(transaction, confirmed?.submittedAt ?? null),
        round: { month, doneAt: doneAt?.toISOString() ?? null },
      };
    });
  }
}
