import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '../../../platform/database/tenant-database.js';
import { newId } from '../../../platform/ids/new-id.js';
import type { NotificationFacts, NotificationKind } from '@zicht/shared/notifications/notification-kinds';
import type { LetterKind, News } from '../domain/notification.js';

/** Most messages that a page shows. */
const MOST = 200;

/** A message as its reader meets it. */
export interface NotificationRow {
  readonly id: string;
  readonly kind: NotificationKind;
  readonly facts: NotificationFacts;
  readonly createdAt: Date;
  readonly readAt: Date | null;
}

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

  /** The newest messages to a person; the weekly letter is about them and none of them. */
  async ofPerson({ organisationId, manager }: TenantTransaction, userId: string): Promise<NotificationRow[]> {
    return manager.query<NotificationRow[]>(
      `SELECT id, kind, facts, created_at AS "createdAt", read_at AS "readAt" FROM app.notifications
       WHERE organisation_id = $1 AND user_id = $2 AND kind <> 'digest'
       ORDER BY created_at DESC, id LIMIT $3`,
      [organisationId, userId, MOST],
    );
  }

  /** How many messages a person has not read. */
  async unread({ organisationId, manager }: TenantTransaction, userId: string): Promise<number> {
    const rows = await manager.query<{ count: number }[]>(
      `SELECT count(*)::integer AS count FROM app.notifications
       WHERE organisation_id = $1 AND user_id = $2 AND kind <> 'digest' AND read_at IS NULL`,
      [organisationId, userId],
    );
    return rows[0]?.count ?? 0;
  }

  /** Marks messages to a person as read. */
  async markRead(
    { organisationId, manager }: TenantTransaction,
    { userId, ids, at }: { readonly userId: string; readonly ids: readonly string[]; readonly at: Date },
  ): Promise<void> {
    await manager.query(
      `UPDATE app.notifications SET read_at = $4
       WHERE organisation_id = $1 AND user_id = $2 AND id = ANY ($3::uuid[]) AND read_at IS NULL`,
      [organisationId, userId, ids, at],
    );
  }

  /** Lets a failed letter wait again, as if never tried; false when there is none. */
  async retry({ organisationId, manager }: TenantTransaction, id: string, at: Date): Promise<boolean> {
    const [, count] = await manager.query<[unknown[], number]>(
      `UPDATE app.notifications SET mail_state = 'waiting', mail_attempts = 0, mail_due_at = $3
       WHERE organisation_id = $1 AND id = $2 AND mail_state = 'failed'`,
      [organisationId, id, at],
    );
    return count === 1;
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

  /** Removes all that one person was told, mailed or not. */
  async removeOf({ organisationId, manager }: TenantTransaction, userId: string): Promise<void> {
    await manager.query('DELETE FROM app.notifications WHERE organisation_id = $1 AND user_id = $2', [
      organisationId,
      userId,
    ]);
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
