import { Injectable } from '@nestjs/common';
import type { Reopening } from '@zicht/shared/assessments/assessment.contract';
import { requirePermission } from '../../../../../platform/access/actor.js';
import type { Actor } from '../../../../../platform/access/actor.js';
import { Clock } from '../../../../../platform/clock/clock.js';
import { TenantDatabase } from '../../../../../platform/database/tenant-database.js';
import { DomainEvents } from '../../../../../platform/events/domain-events.js';
import { NotFound } from '../../../../../platform/errors/not-found.js';
import { AuditTrail } from '../../../../audit/index.js';
import { NOT_SENT } from '../../../domain/assessment.js';
import { IllegalTransition, SnapshotDatePassed } from '../../../domain/assessments.errors.js';
import { ReopeningDecided } from '../../../domain/assessments.events.js';
import { isClosed, maySubmit } from '../../../domain/round-calendar.js';
import type { ReopeningRow } from '../../../persistence/assessment.entities.js';
import { ReopeningDesk } from './reopening-desk.js';
import { StepTaker } from '../step-taker.js';

/** Which request, and what becomes of it; the year is known where the path names it. */
export interface DecideReopeningInput {
  readonly reopeningId: string;
  readonly year?: number;
  readonly decision: 'granted' | 'refused';
}

/**
 * Grants or refuses a request to reopen: a board member until the round closes, a platform administrator after. Granted,
 * the assessment is a draft again; the earlier submission stays as it is. After the snapshot date nothing can be handed in
 * any more, so a request can only be refused then.
 */
@Injectable()
export class DecideReopening {
  constructor(
    private readonly database: TenantDatabase,
    private readonly desk: ReopeningDesk,
    private readonly steps: StepTaker,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly events: DomainEvents,
  ) {}

  async execute(actor: Actor, input: DecideReopeningInput): Promise<Reopening> {
    requirePermission(actor, 'reopening:decide', 'reopening:decideAfterClosing');
    const { decision } = input;
    const { organisationId } = actor;
    return this.database.run({ organisationId, readOnly: false }, async (transaction) => {
      const { reopening, assessment, round } = await this.desk.fetch(transaction, input.reopeningId);
      if (input.year !== undefined && reopening.year !== input.year) throw new NotFound();
      const hasClosed = isClosed(round, this.clock.today());
      requirePermission(actor, hasClosed ? 'reopening:decideAfterClosing' : 'reopening:decide');
      // What cannot be handed in again must not be opened: the organisation would be left with a draft for good.
      const isLate = !maySubmit(round, this.clock.today());
      if (isLate && decision === 'granted' && reopening.decision === null) throw new SnapshotDatePassed();
      const decided: ReopeningRow = {
        ...reopening,
        decision,
        decidedBy: actor.userId,
        decidedAt: this.clock.now(),
      };
      const isFirst = await this.desk.decide(transaction, decided);
      // The same decision again changes nothing; another one comes too late.
      if (!isFirst && reopening.decision !== decision) throw new IllegalTransition();
      if (!isFirst) return this.desk.present(transaction, reopening);

      await this.audit.record(transaction, actor, {
        action: `reopening.${decision}`,
        subject: `assessment:${reopening.year}`,
        details: { reopeningId: reopening.id },
      });
      if (decision === 'granted') {
        const prepare = () => Promise.resolve(NOT_SENT);
        const { version } = assessment;
        await this.steps.move(transaction, actor, { assessment, step: 'reopen', version, prepare });
      }
      const { year, id, askedBy } = reopening;
      await this.events.tell(transaction, new ReopeningDecided({ year, reopeningId: id, askedBy, decision }));
      return this.desk.present(transaction, decided);
    });
  }
}
