import { Injectable } from '@nestjs/common';
import type { Reopening } from '@zicht/shared/assessments/assessment.contract';
import { requirePermission } from '../../../../../platform/access/actor.js';
import type { Actor } from '../../../../../platform/access/actor.js';
import { Clock } from '../../../../../platform/clock/clock.js';
import { TenantDatabase } from '../../../../../platform/database/tenant-database.js';
import { DomainEvents } from '../../../../../platform/events/domain-events.js';
import { NotFound } from '../../../../../platform/errors/not-found.js';
import { newId } from '../../../../../platform/ids/new-id.js';
import { AuditTrail } from '../../../../audit/index.js';
import { RoundQueries } from '../../../../framework/index.js';
import { PeopleQueries } from '../../../../identity/index.js';
import { statusAfter } from '../../../domain/assessment.js';
import { ReopeningPending, SnapshotDatePassed } from '../../../domain/assessments.errors.js';
import { ReopeningAsked } from '../../../domain/assessments.events.js';
import { isClosed, maySubmit } from '../../../domain/round-calendar.js';
import { AssessmentRepository } from '../../../persistence/assessment.repository.js';
import { ReopeningRepository } from '../../../persistence/sign-off/reopening.repository.js';
import { presentReopening } from '../../reading/present.js';
import type { StepInput } from '../step-taker.js';

/** Asks, with a reason, to make a next version of what was submitted; one request can wait at a time, until the snapshot date. */
@Injectable()
export class AskReopening {
  constructor(
    private readonly database: TenantDatabase,
    private readonly assessments: AssessmentRepository,
    private readonly reopenings: ReopeningRepository,
    private readonly rounds: RoundQueries,
    private readonly people: PeopleQueries,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly events: DomainEvents,
  ) {}

  async execute(actor: Actor, input: StepInput & { readonly reason: string }): Promise<Reopening> {
    requirePermission(actor, 'reopening:ask');
    const { year } = input;
    const { organisationId } = actor;
    return this.database.run({ organisationId, readOnly: false }, async (transaction) => {
      const assessment = await this.assessments.lock(transaction, year);
      const round = await this.rounds.find(transaction, year);
      if (assessment === null || round === null) throw new NotFound();
      // Only what can be reopened can be asked for; the step itself waits for the decision.
      statusAfter(assessment, 'reopen', input.version);
      if (!maySubmit(round, this.clock.today())) throw new SnapshotDatePassed();
      const row = {
        organisationId,
        id: newId(),
        assessmentId: assessment.id,
        year,
        reason: input.reason,
        askedBy: actor.userId,
        askedAt: this.clock.now(),
        decision: null,
        decidedBy: null,
        decidedAt: null,
      };
      const isNew = await this.reopenings.ask(transaction, row);
      if (!isNew) throw new ReopeningPending();
      await this.audit.record(transaction, actor, {
        action: 'reopening.asked',
        subject: `assessment:${year}`,
        details: { reopeningId: row.id },
      });
      const hasClosed = isClosed(round, this.clock.today());
      const facts = { year, reopeningId: row.id, askedBy: actor.userId, hasClosed };
      await this.events.tell(transaction, new ReopeningAsked(facts));
      return presentReopening(row, await this.people.names(transaction, [actor.userId]));
    });
  }
}
