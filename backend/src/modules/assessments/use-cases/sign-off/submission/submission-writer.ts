import { Injectable } from '@nestjs/common';
import type { Round } from '@zicht/shared/assessments/round.contract';
import { scoreOf } from '@zicht/shared/framework/evaluation/score';
import type { TenantTransaction } from '../../../../../platform/database/tenant-database.js';
import { NotFound } from '../../../../../platform/errors/not-found.js';
import { FrameworkQueries } from '../../../../framework/index.js';
import type { Assessment } from '../../../domain/assessment.js';
import { isLate } from '../../../domain/round-calendar.js';
import { makeSnapshot } from '../../../domain/snapshot.js';
import { AssessmentOverviewRepository } from '../../../persistence/assessment-overview.repository.js';
import type { SubmissionHead } from '../../../persistence/sign-off/submission.entities.js';
import { SubmissionRepository } from '../../../persistence/sign-off/submission.repository.js';
import { AssessmentFacts } from '../../reading/assessment-facts.js';

/** Who submits and when, and where salts come from. */
export interface SubmissionHand {
  readonly submittedBy: string;
  readonly submittedAt: Date;
  readonly today: string;
  readonly newSalt: () => Buffer;
}

/** Writes the immutable record of a submission. */
@Injectable()
export class SubmissionWriter {
  constructor(
    private readonly facts: AssessmentFacts,
    private readonly overview: AssessmentOverviewRepository,
    private readonly submissions: SubmissionRepository,
    private readonly frameworks: FrameworkQueries,
  ) {}

  /** The round that is submitted to. */
  async round(transaction: TenantTransaction, year: number): Promise<Round> {
    return this.facts.round(transaction, year);
  }

  /** The last submission of an assessment that has one. */
  async last(transaction: TenantTransaction, assessment: Assessment): Promise<SubmissionHead> {
    const last = (await this.submissions.heads(transaction, assessment.id)).at(-1);
    if (last === undefined) throw new NotFound();
    return last;
  }

  /** Takes the snapshot of an approved assessment, which is locked, and stores it. */
  async write(
    transaction: TenantTransaction,
    assessment: Assessment,
    hand: SubmissionHand,
  ): Promise<SubmissionHead> {
    const { approvedBy, approvedAt, signedAlone } = assessment;
    if (approvedBy === null || approvedAt === null)
      throw new Error('An approved assessment names nobody who approved');
    const { round, answers, evaluation } = await this.facts.of(transaction, assessment);
    const { sha256: frameworkSha256 } = await this.frameworks.getPublishedWithin(
      transaction,
      assessment.frameworkCode,
      assessment.frameworkVersion,
    );
    const earlier = await this.submissions.heads(transaction, assessment.id);
    const number = (earlier.at(-1)?.number ?? 0) + 1;
    const late = isLate(round, hand.today);
    const { submittedBy, submittedAt } = hand;
    const evidence = await this.overview.evidenceOf(transaction, assessment.year);
    const snapshot = makeSnapshot(
      {
        assessment,
        number,
        frameworkSha256,
        referenceDate: round.referenceDate,
        answers,
        evidence,
        scores: scoreOf(evaluation),
        submittedBy,
        submittedAt,
        late,
      },
      hand.newSalt,
    );
    const row = {
      organisationId: transaction.organisationId,
      assessmentId: assessment.id,
      number,
      year: assessment.year,
      reference: snapshot.reference,
      snapshot: snapshot.text,
      sha256: snapshot.sha256,
      submittedBy,
      submittedAt,
      approvedBy,
      approvedAt,
      signedAlone,
      late,
    };
    await this.submissions.add(transaction, row, snapshot.texts);
    return row;
  }
}
