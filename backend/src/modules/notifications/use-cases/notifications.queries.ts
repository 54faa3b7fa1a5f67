import { Injectable } from '@nestjs/common';
import type { NotificationList, UnreadCount } from '@zicht/shared/notifications/notification.contract';
import { requirePermission } from '../../../platform/access/actor.js';
import type { Actor } from '../../../platform/access/actor.js';
import { TenantDatabase } from '../../../platform/database/tenant-database.js';
import { NotificationRepository } from '../persistence/notification.repository.js';

/** Reads what a member was told; everybody reads their own alone. */
@Injectable()
export class NotificationQueries {
  constructor(
    private readonly database: TenantDatabase,
    private readonly notifications: NotificationRepository,
  ) {}

  /** The newest, in two statements. */
  async list(actor: Actor): Promise<NotificationList> {
    requirePermission(actor, 'answers:read', 'answers:readAssigned', 'members:read');
    const { organisationId, userId } = actor;
    return this.database.run({ organisationId, readOnly: true }, async (transaction) => {
      const rows = await this.notifications.ofPerson(transaction, userId);
      return {
        notifications: rows.map(({ createdAt, readAt, ...row }) => ({
          ...row,
          createdAt: createdAt.toISOString(),
          readAt: readAt?.toISOString() ?? null,
        })),
        unread: await this.notifications.unread(transaction, userId),
      };
    });
  }

  /** How many are unread, in one statement. */
  async unread(actor: Actor): Promise<UnreadCount> {
    requirePermission(actor, 'answers:read', 'answers:readAssigned', 'members:read');
    const { organisationId, userId } = actor;
    return this.database.run({ organisationId, readOnly: true }, async (transaction) => ({
      unread: await this.notifications.unread(transaction, userId),
    }));
  }
}
