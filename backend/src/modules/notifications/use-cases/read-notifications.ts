import { Injectable } from '@nestjs/common';
import type { UnreadCount } from '@zicht/shared/notifications/notification.contract';
import { requirePermission } from '../../../platform/access/actor.js';
import type { Actor } from '../../../platform/access/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { TenantDatabase } from '../../../platform/database/tenant-database.js';
import { NotificationRepository } from '../persistence/notification.repository.js';

/** Marks one's own messages as read; those of others, and unknown ones, stay as they are. */
@Injectable()
export class ReadNotifications {
  constructor(
    private readonly database: TenantDatabase,
    private readonly notifications: NotificationRepository,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, ids: readonly string[]): Promise<UnreadCount> {
    requirePermission(actor, 'answers:read', 'answers:readAssigned', 'members:read');
    const { organisationId, userId } = actor;
    return this.database.run({ organisationId, readOnly: false }, async (transaction) => {
      await this.notifications.markRead(transaction, { userId, ids, at: this.clock.now() });
      return { unread: await this.notifications.unread(transaction, userId) };
    });
  }
}
