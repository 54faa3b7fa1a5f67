import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '../../../platform/database/tenant-database.js';

/** Who was ready with which month. */
@Injectable()
export class PlanRoundRepository {
  /** When somebody was ready with a month; null while not. */
  async doneAt(transaction: TenantTransaction, userId: string, month: string): Promise<Date | null> {
    const rows = await transaction.manager.query<{ doneAt: Date }[]>(
      `SELECT done_at AS "doneAt" FROM app.plan_rounds WHERE organisation_id = $1 AND user_id = $2 AND month = $3`,
      [transaction.organisationId, userId, month],
    );
    return rows[0]?.doneAt ?? null;
  }

  /** Says that somebody is ready with a month; the first time counts. True when this was the first time. */
  async close(transaction: TenantTransaction, userId: string, month: string, at: Date): Promise<boolean> {
    const rows = await transaction.manager.query<unknown[]>(
      `INSERT INTO app.plan_rounds (organisation_id, user_id, month, done_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING RETURNING month`,
      [transaction.organisationId, userId, month, at],
    );
    return rows.length > 0;
  }
}
