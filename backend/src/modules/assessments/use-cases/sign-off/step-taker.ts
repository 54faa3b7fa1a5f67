import { Injectable } from '@nestjs/common';
import type { AssessmentStanding } from '@zicht/shared/assessments/assessment.contract';
import type { AssessmentStep } from '@zicht/shared/assessments/assessment-status';
import type { Actor } from '../../../../platform/access/actor.js';
import { TenantDatabase } from '../../../../platform/database/tenant-database.js';
import type { TenantTransaction } from '../../../../platform/database/tenant-database.js';
import { DomainEvents } from '../../../../platform/events/domain-events.js';
import { NotFound } from '../../../../platform/errors/not-found.js';
import { AuditTrail } from '../../../audit/index.js';
import { statusAfter } from '../../domain/assessment.js';
import type { Assessment, StepChanges } from '../../domain/assessment.js';
import { StaleVersion } from '../../domain/assessments.errors.js';
import { AssessmentMoved } from '../../domain/assessments.events.js';
import { AssessmentRepository } from '../../persistence/assessment.repository.js';

/** A step of one year on the version that the person saw. */
export interface StepInput {
  readonly year: number;
  readonly version: number;
}

/** What a step checks and does before the status changes; gives the fields that change with it. */
export type PrepareStep = (transaction: TenantTransaction, assessment: Assessment) => Promise<StepChanges>;

/** The one way in which an assessment changes status: locked, by the table, on the version seen, with its log line. */
@Injectable()
export class StepTaker {
  constructor(
    private readonly database: TenantDatabase,
    private readonly assessments: AssessmentRepository,
    private readonly audit: AuditTrail,
    private readonly events: DomainEvents,
  ) {}

  /** Takes a step in a transaction of its own. */
  async take(
    actor: Actor,
    step: AssessmentStep,
    input: StepInput,
    prepare: PrepareStep,
  ): Promise<AssessmentStanding> {
    const { organisationId } = actor;
    return this.database.run({ organisationId, readOnly: false }, async (transaction) => {
      const assessment = await this.assessments.lock(transaction, input.year);
      if (assessment === null) throw new NotFound();
      return this.move(transaction, actor, { assessment, step, version: input.version, prepare });
    });
  }

  /** Takes a step with an assessment that is locked already. */
  async move(
    transaction: TenantTransaction,
    actor: Actor,
    given: {
      readonly assessment: Assessment;
      readonly step: AssessmentStep;
      readonly version: number;
      readonly prepare: PrepareStep;
    },
  ): Promise<AssessmentStanding> {
    const { assessment, step } = given;
    const status = statusAfter(assessment, step, given.version);
    const changes = await given.prepare(transaction, assessment);
    const version = await this.assessments.move(transaction, assessment, { ...changes, status });
    if (version === undefined) throw new StaleVersion();
    await this.audit.record(transaction, actor, {
      action: `assessment.${step}`,
      subject: `assessment:${assessment.year}`,
      details: { from: assessment.status, to: status, version },
    });
    const { year } = assessment;
    const sentTo = changes.sentTo ?? null;
    await this.events.tell(
      transaction,
      new AssessmentMoved({ year, step, version, by: actor.userId, sentTo }),
    );
    return { year, status, version };
  }
}
