import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '../../../platform/database/tenant-database.js';

/** Until which day the members of an organisation were reminded. */
@Injectable()
export class ReminderDayRepository {
  /**
   * The day until which was looked, locked until the transaction ends: a second server waits, then finds today. An
   * organisation that was never looked at begins at `first`.
   */
  async lock({ organisationId, manager }: TenantTransaction, first: string): Promise<string> {
    await manager.query(
      'INSERT INTO app.reminder_days (organisation_id, reminded_until) VALUES ($1, $2) ON CONFLICT DO NOTHING',
      [organisationId, first],
    );
    const rows = await manager.query<{ day: string }[]>(
      `SELECT reminded_until::text AS day FROM app.reminder_days WHERE organisation_id = $1 FOR UPDATE`,
      [organisationId],
    );
    return rows[0]?.day ?? first;
  }

  /** Members were reminded until this day. */
  async set({ organisationId, manager }: TenantTransaction, day: string): Promise<void> {
    await manager.query('UPDATE app.reminder_days SET reminded_until = $2 WHERE organisation_id = $1', [
      organisationId,
      day,
    ]);
  }
}
