import { Injectable } from '@nestjs/common';
import { requirePermission } from '../../../../platform/access/actor.js';
import type { Actor } from '../../../../platform/access/actor.js';
import { TenantDatabase } from '../../../../platform/database/tenant-database.js';
import { NotificationRepository } from '../../persistence/notification.repository.js';

/** Takes all mail of an organisation that waits for sent long ago: invented years must not be mailed about. */
@Injectable()
export class SettleOldMail {
  constructor(
    private readonly database: TenantDatabase,
    private readonly notifications: NotificationRepository,
  ) {}

  async execute(actor: Actor): Promise<void> {
    requirePermission(actor, 'organisations:write');
    const { organisationId } = actor;
    await this.database.run({ organisationId, readOnly: false }, (transaction) =>
      this.notifications.settleAll(transaction),
    );
  }
}
