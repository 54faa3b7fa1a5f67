import { Injectable } from '@nestjs/common';
import type { ThemeReview } from '@zicht/shared/assessments/assessment.contract';
import type { TenantTransaction } from '../../../../../platform/database/tenant-database.js';
import { NotFound } from '../../../../../platform/errors/not-found.js';
import { PeopleQueries } from '../../../../identity/index.js';
import type { Assessment } from '../../../domain/assessment.js';
import type { ThemeReviewRow } from '../../../persistence/assessment.entities.js';
import { AssessmentRepository } from '../../../persistence/assessment.repository.js';
import { ThemeReviewRepository } from '../../../persistence/sign-off/theme-review.repository.js';
import { presentReview } from '../../reading/present.js';

/** A finding to put down; a verdict of null takes the finding away. */
export type Finding = Omit<ThemeReviewRow, 'organisationId' | 'verdict'> & {
  readonly verdict: ThemeReviewRow['verdict'] | null;
};

/** The findings of the present reading. */
@Injectable()
export class ReviewBoard {
  constructor(
    private readonly assessments: AssessmentRepository,
    private readonly reviews: ThemeReviewRepository,
    private readonly people: PeopleQueries,
  ) {}

  /** The assessment of a year, which nobody can send back or approve until the transaction ends. */
  async hold(transaction: TenantTransaction, year: number): Promise<Assessment> {
    const assessment = await this.assessments.hold(transaction, year);
    if (assessment === null) throw new NotFound();
    return assessment;
  }

  /** Puts a finding down or takes it away. */
  async put(transaction: TenantTransaction, finding: Finding): Promise<void> {
    const { verdict } = finding;
    if (verdict === null) return this.reviews.remove(transaction, finding.assessmentId, finding.theme);
    return this.reviews.put(transaction, { ...finding, verdict });
  }

  /** All findings with the names of those who put them down. */
  async list(transaction: TenantTransaction, assessmentId: string): Promise<ThemeReview[]> {
    const rows = await this.reviews.list(transaction, assessmentId);
    const names = await this.people.names(
      transaction,
      rows.map(({ reviewerId }) => reviewerId),
    );
    return rows.map((row) => presentReview(row, names));
  }
}
