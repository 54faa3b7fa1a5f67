import { Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { mailFailureListSchema } from '@zicht/shared/notifications/notification.contract';
import type { MailFailureList } from '@zicht/shared/notifications/notification.contract';
import { MAIL_API_PATHS } from '@zicht/shared/routes/mail-api-paths';
import type { Actor } from '../../../platform/access/actor.js';
import { AllowPlatform } from '../../../platform/access/allow.js';
import { CurrentActor } from '../../../platform/access/current-actor.js';
import { IdParam } from '../../../platform/http/parameters.js';
import { Returns, ReturnsNothing } from '../../../platform/http/returns.js';
import { MailFailureQueries } from '../use-cases/mail/mail-failures.queries.js';
import { RetryMail } from '../use-cases/mail/retry-mail.js';

/** Mail that could not be sent, for platform administrators. */
@ApiTags('notifications')
@Controller()
export class MailFailuresController {
  constructor(
    private readonly failures: MailFailureQueries,
    private readonly retryMail: RetryMail,
  ) {}

  /** What could not be sent, newest first, at most 200; without addresses and content. */
  @Get(MAIL_API_PATHS.mailFailures)
  @AllowPlatform('mail:repair')
  @Returns(mailFailureListSchema)
  list(@CurrentActor() actor: Actor): Promise<MailFailureList> {
    return this.failures.list(actor);
  }

  /** Tries one of them again. */
  @Post(MAIL_API_PATHS.mailRetry)
  @AllowPlatform('mail:repair')
  @ReturnsNothing()
  async retry(
    @CurrentActor() actor: Actor,
    @IdParam('organisationId') _organisationId: string,
    @IdParam('notificationId') notificationId: string,
  ): Promise<void> {
    await this.retryMail.execute(actor, notificationId);
  }
}
