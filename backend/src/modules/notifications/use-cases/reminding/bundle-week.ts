import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/clock.js';
import type { TenantTransaction } from '../../../../platform/database/tenant-database.js';
import { NotificationRepository } from '../../persistence/notification.repository.js';

/** Makes one letter of all that waited for the weekly one. */
@Injectable()
export class BundleWeek {
  constructor(
    private readonly notifications: NotificationRepository,
    private readonly clock: Clock,
  ) {}

  async bundle(transaction: TenantTransaction, monday: string): Promise<void> {
    for (const { userId, count } of await this.notifications.takeHeld(transaction)) {
      const digest = { kind: 'digest', facts: { count }, onceKey: `digest:${monday}` } as const;
      await this.notifications.add(transaction, digest, { userIds: [userId], at: this.clock.now() });
    }
  }
}
