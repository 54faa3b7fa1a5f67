import { Injectable } from '@nestjs/common';
import { requirePermission } from '../../../../platform/access/actor.js';
import type { Actor } from '../../../../platform/access/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { TenantDatabase } from '../../../../platform/database/tenant-database.js';
import { NotFound } from '../../../../platform/errors/not-found.js';
import { Jobs } from '../../../../platform/jobs/jobs.js';
import { AuditTrail } from '../../../audit/index.js';
import { NotificationRepository } from '../../persistence/notification.repository.js';
import { DELIVER_MAIL } from '../job-names.js';

/** Lets a letter that could not be sent be tried anew, from the shortest pause on. */
@Injectable()
export class RetryMail {
  constructor(
    private readonly database: TenantDatabase,
    private readonly notifications: NotificationRepository,
    private readonly audit: AuditTrail,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound when there is no such letter that failed */
  async execute(actor: Actor, notificationId: string): Promise<void> {
    requirePermission(actor, 'mail:repair');
    const { organisationId } = actor;
    await this.database.run({ organisationId, readOnly: false }, async (transaction) => {
      const isFailed = await this.notifications.retry(transaction, notificationId, this.clock.now());
      if (!isFailed) throw new NotFound();
      await this.audit.record(transaction, actor, {
        action: 'mail.retried',
        subject: 'mail',
        details: { notificationId },
      });
    });
    this.jobs.wake(DELIVER_MAIL);
  }
}
