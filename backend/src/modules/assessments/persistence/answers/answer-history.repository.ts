import { Injectable } from '@nestjs/common';
import type { Answer } from '@zicht/shared/framework/answers/answer';
import type { TenantTransaction } from '../../../../platform/database/tenant-database.js';

/** An answer as it once stood. */
export interface FormerAnswerRow {
  readonly criterion: string;
  readonly version: number;
  readonly value: Answer | null;
  readonly explanation: string;
  readonly changedBy: string;
  readonly changedAt: Date;
}

/** Reads every state that the answers of an assessment have had. */
@Injectable()
export class AnswerHistoryRepository {
  async list({ manager, organisationId }: TenantTransaction, year: number): Promise<FormerAnswerRow[]> {
    return manager.query(
      `SELECT h.criterion, h.version, h.value, h.explanation, h.changed_by AS "changedBy", h.changed_at AS "changedAt"
       FROM app.answer_history h
       JOIN app.assessments a ON a.organisation_id = h.organisation_id AND a.id = h.assessment_id
       WHERE h.organisation_id = $1 AND a.year = $2 ORDER BY h.criterion, h.version`,
      [organisationId, year],
    );
  }
}
