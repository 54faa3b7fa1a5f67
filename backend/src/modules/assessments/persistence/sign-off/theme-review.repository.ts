import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '../../../../platform/database/tenant-database.js';
import { ThemeReviewRow } from '../assessment.entities.js';

/** What the board found of each theme in the present reading. */
@Injectable()
export class ThemeReviewRepository {
  /** All findings of an assessment. */
  async list(transaction: TenantTransaction, assessmentId: string): Promise<ThemeReviewRow[]> {
    return transaction.manager
      .createQueryBuilder(ThemeReviewRow, 'review')
      .where('review.organisationId = :organisationId', { organisationId: transaction.organisationId })
      .andWhere('review.assessmentId = :assessmentId', { assessmentId })
      .orderBy('review.theme')
      .getMany();
  }

  /** Puts down a finding in place of the earlier one. */
  async put(transaction: TenantTransaction, row: Omit<ThemeReviewRow, 'organisationId'>): Promise<void> {
    await transaction.manager.query(
      `INSERT INTO app.theme_reviews
         (organisation_id, assessment_id, theme, verdict, question, reviewer_id, reviewed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT ON CONSTRAINT theme_reviews_pk DO UPDATE SET verdict = excluded.verdict,
         question = excluded.question, reviewer_id = excluded.reviewer_id, reviewed_at = excluded.reviewed_at`,
      [
        transaction.organisationId,
        row.assessmentId,
        row.theme,
        row.verdict,
        row.question,
        row.reviewerId,
        row.reviewedAt,
      ],
    );
  }

  /** Takes a finding away. */
  async remove(transaction: TenantTransaction, assessmentId: string, theme: string): Promise<void> {
    const { organisationId } = transaction;
    await transaction.manager.delete(ThemeReviewRow, { organisationId, assessmentId, theme });
  }

  /** Takes all findings away: a new sending is read anew. */
  async clear(transaction: TenantTransaction, assessmentId: string): Promise<void> {
    const { organisationId } = transaction;
    await transaction.manager.delete(ThemeReviewRow, { organisationId, assessmentId });
  }
}
