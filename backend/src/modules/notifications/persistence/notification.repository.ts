import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '../../../platform/database/tenant-database.js';
import { newId } from '../../../platform/ids/new-id.js';
import type { LetterKind, News } from '../domain/notification.js';

/** What members were told. */
@Injectable()
export class NotificationRepository {
  /** Tells people; whoever was told under this key before is not told again. */
  async add(
    transaction: TenantTransaction,
    { kind, facts, onceKey }: Omit<News, 'kind'> & { readonly kind: LetterKind },
    { userIds, at }: { readonly userIds: readonly string[]; readonly at: Date },
  ): Promise<void> {
    await transaction.manager.query(
      `INSERT INTO app.notifications
         (organisation_id, id, user_id, kind, facts, once_key, created_at, mail_due_at)
       SELECT $1, told.id, told.user_id, $4, $5, $6, $7, $7
       FROM unnest($2::uuid[], $3::uuid[]) AS told (id, user_id)
       ON CONFLICT ON CONSTRAINT notifications_once DO NOTHING`,
      [
        transaction.organisationId,
        userIds.map(() => newId(at.getTime())),
        userIds,
        kind,
        JSON.stringify(facts),
        onceKey,
        at,
      ],
    );
  }

  /** Takes what waited for the weekly letter; gives how much there is for whom. */
  async takeHeld(transaction: TenantTransaction): Promise<{ userId: string; count: number }[]> {
    return transaction.manager.query<{ userId: string; count: number }[]>(
      `WITH held AS (
         UPDATE app.notifications SET mail_state = 'bundled'
         WHERE organisation_id = $1 AND mail_state = 'held' RETURNING user_id)
       SELECT user_id AS "userId", count(*)::integer AS count FROM held GROUP BY user_id ORDER BY user_id`,
      [transaction.organisationId],
    );
  }

  /** Nothing of what members were told so far is mailed any more, and all of it counts as read. */
  async settleAll({ organisationId, manager }: TenantTransaction): Promise<void> {
    await manager.query(
      `UPDATE app.notifications SET mail_state = 'off', read_at = coalesce(read_at, created_at)
       WHERE organisation_id = $1 AND mail_state = 'waiting'`,
      [organisationId],
    );
  }
}
