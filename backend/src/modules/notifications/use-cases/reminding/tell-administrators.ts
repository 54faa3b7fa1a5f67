import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/clock.js';
import { TenantDatabase } from '../../../../platform/database/tenant-database.js';
import { PlatformReopeningQueries } from '../../../assessments/index.js';
import { MailRecipientQueries } from '../../../identity/index.js';
import { NotificationRepository } from '../../persistence/notification.repository.js';

/**
 * Tells platform administrators of requests that wait for them: those of rounds that have closed. The request itself is
 * the order, because its transaction cannot know who they are; each is told once, also when several servers look.
 */
@Injectable()
export class TellAdministrators {
  constructor(
    private readonly database: TenantDatabase,
    private readonly reopenings: PlatformReopeningQueries,
    private readonly recipients: MailRecipientQueries,
    private readonly notifications: NotificationRepository,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<void> {
    const waiting = await this.reopenings.afterClosing(this.clock.today());
    if (waiting.length === 0) return;
    const userIds = await this.recipients.platformAdministrators();
    if (userIds.length === 0) return;
    for (const { organisationId, id, year } of waiting) {
      const news = { kind: 'reopeningAsked', facts: { year }, onceKey: `reopeningAsked:${id}` } as const;
      await this.database.run({ organisationId, readOnly: false }, (transaction) =>
        this.notifications.add(transaction, news, { userIds, at: this.clock.now() }),
      );
    }
  }
}
