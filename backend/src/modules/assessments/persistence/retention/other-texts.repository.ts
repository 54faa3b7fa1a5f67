import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '../../../../platform/database/tenant-database.js';

type Changed = [unknown[], number];

/** Removes the short texts between colleagues that have no history; each says whether there was one. */
@Injectable()
export class OtherTextsRepository {
  /** The board's question at a theme; that there was one stays. */
  async ofReview(transaction: TenantTransaction, assessmentId: string, theme: string): Promise<boolean> {
    const [, changed] = await transaction.manager.query<Changed>(
      `UPDATE app.theme_reviews SET question = ''
       WHERE organisation_id = $1 AND assessment_id = $2 AND theme = $3 AND question <> ''`,
      [transaction.organisationId, assessmentId, theme],
    );
    return changed > 0;
  }

  /** The reason of a request to reopen. */
  async ofReopening(transaction: TenantTransaction, assessmentId: string, id: string): Promise<boolean> {
    const [, changed] = await transaction.manager.query<Changed>(
      `UPDATE app.reopenings SET reason = ''
       WHERE organisation_id = $1 AND assessment_id = $2 AND id = $3 AND reason <> ''`,
      [transaction.organisationId, assessmentId, id],
    );
    return changed > 0;
  }

  /** The message with a question given to a colleague. */
  async ofAssignment(
    transaction: TenantTransaction,
    assessmentId: string,
    criterion: string,
  ): Promise<boolean> {
    const [, changed] = await transaction.manager.query<Changed>(
      `UPDATE app.assignments SET message = ''
       WHERE organisation_id = $1 AND assessment_id = $2 AND criterion = $3 AND message <> ''`,
      [transaction.organisationId, assessmentId, criterion],
    );
    return changed > 0;
  }

  /** The message to the board and the reason of a change; no step, so the version stays. */
  async ofMessages(transaction: TenantTransaction, assessmentId: string): Promise<boolean> {
    const [, changed] = await transaction.manager.query<Changed>(
      `UPDATE app.assessments SET sent_message = '', change_reason = ''
       WHERE organisation_id = $1 AND id = $2 AND (sent_message <> '' OR change_reason <> '')`,
      [transaction.organisationId, assessmentId],
    );
    return changed > 0;
  }
}
