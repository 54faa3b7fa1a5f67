import { Injectable } from '@nestjs/common';
import type { WipeText } from '@zicht/shared/assessments/assessment.contract';
import type { TenantTransaction } from '../../../../platform/database/tenant-database.js';

interface Place {
  readonly kind: WipeText['kind'];
  readonly of: string;
}

/** Finds the texts that an assessment still has, and forgets the ids of changes. */
@Injectable()
export class OldTextsRepository {
  /** Where texts stand: answers with their history, comments, and what colleagues wrote to each other. */
  async places({ manager, organisationId }: TenantTransaction, assessmentId: string): Promise<WipeText[]> {
    const places: Place[] = await manager.query(
      `SELECT 'answer' AS kind, criterion AS of FROM app.answers WHERE organisation_id = $1 AND assessment_id = $2
         AND (explanation <> '' OR coalesce(value ->> 'text', value ->> 'notApplicable', '') <> '')
       UNION SELECT 'answer', criterion FROM app.answer_history WHERE organisation_id = $1 AND assessment_id = $2
         AND (explanation <> '' OR coalesce(value ->> 'text', value ->> 'notApplicable', '') <> '')
       UNION SELECT 'comment', id::text FROM app.comments WHERE organisation_id = $1 AND assessment_id = $2
         AND wiped_at IS NULL
       UNION SELECT 'review', theme FROM app.theme_reviews WHERE organisation_id = $1 AND assessment_id = $2
         AND question <> ''
       UNION SELECT 'reopening', id::text FROM app.reopenings WHERE organisation_id = $1 AND assessment_id = $2
         AND reason <> ''
       UNION SELECT 'assignment', criterion FROM app.assignments WHERE organisation_id = $1 AND assessment_id = $2
         AND message <> ''
       UNION SELECT 'messages', '' FROM app.assessments WHERE organisation_id = $1 AND id = $2
         AND (sent_message <> '' OR change_reason <> '')
       ORDER BY 1, 2`,
      [organisationId, assessmentId],
    );
    return places.map(asText);
  }

  /** Slots of the texts that still stand beside its submissions. */
  async slots({ manager, organisationId }: TenantTransaction, assessmentId: string): Promise<string[]> {
    const rows: { slot: string }[] = await manager.query(
      `SELECT DISTINCT slot FROM app.submission_texts
       WHERE organisation_id = $1 AND assessment_id = $2 AND wiped_at IS NULL`,
      [organisationId, assessmentId],
    );
    return rows.map(({ slot }) => slot);
  }

  /** Forgets ids of changes that no device can still hold; a policy keeps those of the last month. */
  async forgetChanges({ manager, organisationId }: TenantTransaction, before: Date): Promise<number> {
    const [, gone]: [unknown[], number] = await manager.query(
      'DELETE FROM app.applied_changes WHERE organisation_id = $1 AND applied_at < $2',
      [organisationId, before],
    );
    return gone;
  }
}

function asText({ kind, of }: Place): WipeText {
  switch (kind) {
    case 'comment':
      return { kind, commentId: of };
    case 'review':
      return { kind, theme: of };
    case 'reopening':
      return { kind, reopeningId: of };
    case 'evidence':
      return { kind, evidenceId: of };
    case 'messages':
      return { kind };
    case 'answer':
    case 'assignment':
      return { kind, criterion: of };
  }
}
