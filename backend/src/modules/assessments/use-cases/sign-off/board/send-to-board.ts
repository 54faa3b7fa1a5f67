import { Injectable } from '@nestjs/common';
import type { SendToBoard as Input } from '@zicht/shared/assessments/assessment-steps.contract';
import type { AssessmentStanding } from '@zicht/shared/assessments/assessment.contract';
import { isAllowed } from '@zicht/shared/access/role-permissions';
import { requirePermission } from '../../../../../platform/access/actor.js';
import type { Actor } from '../../../../../platform/access/actor.js';
import { Clock } from '../../../../../platform/clock/clock.js';
import type { TenantTransaction } from '../../../../../platform/database/tenant-database.js';
import type { StoredAnswerState } from '../../../domain/answer.js';
import type { Assessment } from '../../../domain/assessment.js';
import { UnknownSigner } from '../../../domain/assessments.errors.js';
import { requireReadiness } from '../../../domain/readiness.js';
import { PeopleQueries } from '../../../../identity/index.js';
import { AnswerRepository } from '../../../persistence/answers/answer.repository.js';
import { ThemeReviewRepository } from '../../../persistence/sign-off/theme-review.repository.js';
import { AssessmentFacts } from '../../reading/assessment-facts.js';
import { StepTaker } from '../step-taker.js';

/** Asks the board to read and approve; every visible scored question is answered and each "don't know" settled. */
@Injectable()
export class SendToBoard {
  constructor(
    private readonly steps: StepTaker,
    private readonly facts: AssessmentFacts,
    private readonly answers: AnswerRepository,
    private readonly reviews: ThemeReviewRepository,
    private readonly people: PeopleQueries,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, input: Input & { readonly year: number }): Promise<AssessmentStanding> {
    requirePermission(actor, 'assessment:sendToBoard');
    return this.steps.take(actor, 'sendToBoard', input, async (transaction, assessment) => {
      const sentTo = await this.signer(transaction, actor, input.recipientId);
      const { answers, evaluation } = await this.facts.of(transaction, assessment);
      const newly = new Set(input.confirmedDontKnows);
      const confirmed = answers.filter((answer) => answer.confirmed || newly.has(answer.criterion));
      requireReadiness(
        evaluation,
        confirmed.map(({ criterion }) => criterion),
      );
      await this.confirm(
        transaction,
        assessment,
        answers.filter((answer) => isToConfirm(answer, newly)),
      );
      await this.reviews.clear(transaction, assessment.id);
      return {
        sentBy: actor.userId,
        sentAt: this.clock.now(),
        sentTo,
        sentMessage: input.message,
        approvedBy: null,
        approvedAt: null,
        signedAlone: false,
      };
    });
  }

  /** Who is asked to sign: the one chosen, else the only one who can; null when several can. */
  private async signer(
    transaction: TenantTransaction,
    actor: Actor,
    chosen: string | undefined,
  ): Promise<string | null> {
    const members = await this.people.members(transaction);
    const signers = members.filter(
      ({ userId, roles }) =>
        isAllowed(roles, 'assessment:review') && (userId !== actor.userId || members.length === 1),
    );
    if (chosen === undefined) return signers.length === 1 ? (signers[0]?.userId ?? null) : null;
    if (!signers.some(({ userId }) => userId === chosen)) throw new UnknownSigner();
    return chosen;
  }

  /** A confirmation is a version of the answer like any other; who answered, and when, stays. */
  private async confirm(
    transaction: TenantTransaction,
    assessment: Assessment,
    answers: readonly StoredAnswerState[],
  ): Promise<void> {
    const writes = answers.map((answer) => ({
      base: answer.version,
      next: { ...answer, version: answer.version + 1, confirmed: true },
    }));
    await this.answers.write(transaction, assessment, writes);
    await this.answers.addHistory(
      transaction,
      assessment.id,
      writes.map(({ next }) => next),
    );
  }
}

function isToConfirm(answer: StoredAnswerState, newly: ReadonlySet<string>): boolean {
  return (
    newly.has(answer.criterion) && !answer.confirmed && answer.value !== null && 'dontKnow' in answer.value
  );
}
