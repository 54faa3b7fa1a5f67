import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { SubmissionSummary } from '@zicht/shared/assessments/assessment.contract';
import { requirePermission } from '../../../../../platform/access/actor.js';
import type { Actor } from '../../../../../platform/access/actor.js';
import { Clock } from '../../../../../platform/clock/clock.js';
import { TenantDatabase } from '../../../../../platform/database/tenant-database.js';
import type { TenantTransaction } from '../../../../../platform/database/tenant-database.js';
import { DomainEvents } from '../../../../../platform/events/domain-events.js';
import { NotFound } from '../../../../../platform/errors/not-found.js';
import { PeopleQueries } from '../../../../identity/index.js';
import type { Assessment } from '../../../domain/assessment.js';
import { SnapshotDatePassed } from '../../../domain/assessments.errors.js';
import { AssessmentSubmitted } from '../../../domain/assessments.events.js';
import { maySubmit } from '../../../domain/round-calendar.js';
import { AssessmentRepository } from '../../../persistence/assessment.repository.js';
import type { SubmissionHead } from '../../../persistence/sign-off/submission.entities.js';
import { presentSubmission } from '../../reading/present.js';
import { StepTaker } from '../step-taker.js';
import type { StepInput } from '../step-taker.js';
import { SubmissionWriter } from './submission-writer.js';

const SALT_BYTES = 32;

/**
 * Hands in an approved assessment: one immutable submission. Idempotent: whoever submits again what was just
 * submitted (with the version before or after it) gets that submission, and nothing happens.
 */
@Injectable()
export class SubmitAssessment {
  constructor(
    private readonly database: TenantDatabase,
    private readonly assessments: AssessmentRepository,
    private readonly steps: StepTaker,
    private readonly writer: SubmissionWriter,
    private readonly people: PeopleQueries,
    private readonly clock: Clock,
    private readonly events: DomainEvents,
  ) {}

  async execute(actor: Actor, input: StepInput): Promise<SubmissionSummary> {
    requirePermission(actor, 'assessment:submit');
    const { organisationId } = actor;
    return this.database.run({ organisationId, readOnly: false }, async (transaction) => {
      const assessment = await this.assessments.lock(transaction, input.year);
      if (assessment === null) throw new NotFound();
      const submission = isReplay(assessment, input.version)
        ? await this.writer.last(transaction, assessment)
        : await this.submit(transaction, actor, assessment, input.version);
      const names = await this.people.names(transaction, [submission.submittedBy, submission.approvedBy]);
      return presentSubmission(submission, names);
    });
  }

  private async submit(
    transaction: TenantTransaction,
    actor: Actor,
    assessment: Assessment,
    version: number,
  ): Promise<SubmissionHead> {
    const submittedAt = this.clock.now();
    const prepare = async () => {
      const round = await this.writer.round(transaction, assessment.year);
      if (!maySubmit(round, this.clock.today())) throw new SnapshotDatePassed();
      return { baselineAt: submittedAt };
    };
    await this.steps.move(transaction, actor, { assessment, step: 'submit', version, prepare });
    const submission = await this.writer.write(transaction, assessment, {
      submittedBy: actor.userId,
      submittedAt,
      today: this.clock.today(),
      newSalt: () => randomBytes(SALT_BYTES),
    });
    const { year, number, reference } = submission;
    await this.events.tell(transaction, new AssessmentSubmitted({ year, number, reference, submittedAt }));
    return submission;
  }
}

function isReplay(assessment: Assessment, version: number): boolean {
  return (
    assessment.status === 'submitted' &&
    (version === assessment.version || version === assessment.version - 1)
  );
}
