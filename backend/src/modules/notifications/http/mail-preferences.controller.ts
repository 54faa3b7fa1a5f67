import { Body, Controller, Get, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  chooseMailRhythmSchema,
  mailPreferenceChoiceSchema,
  mailPreferenceSchema,
} from '@zicht/shared/notifications/notification.contract';
import type {
  ChooseMailRhythm,
  MailPreference,
  MailPreferenceChoice,
} from '@zicht/shared/notifications/notification.contract';
import { MAIL_API_PATHS } from '@zicht/shared/routes/mail-api-paths';
import { Public, SignedIn } from '../../../platform/access/allow.js';
import { CurrentPrincipal } from '../../../platform/access/current-actor.js';
import type { Principal } from '../../../platform/access/principal.js';
import { Returns, ReturnsNothing } from '../../../platform/http/returns.js';
import { ChooseMail } from '../use-cases/mail/choose-mail.js';
import { ChooseOwnMail } from '../use-cases/mail/choose-own-mail.js';

/** How often mail comes: for whoever is signed in, and for whoever follows the link of a letter. */
@ApiTags('notifications')
@Controller()
export class MailPreferencesController {
  constructor(
    private readonly chooseOwnMail: ChooseOwnMail,
    private readonly chooseMail: ChooseMail,
  ) {}

  /** One's own choice. */
  @Get(MAIL_API_PATHS.ownMailPreference)
  @SignedIn()
  @Returns(mailPreferenceSchema)
  show(@CurrentPrincipal() principal: Principal): Promise<MailPreference> {
    return this.chooseOwnMail.show(principal);
  }

  /** Changes one's own choice. */
  @Put(MAIL_API_PATHS.ownMailPreference)
  @SignedIn()
  @Returns(mailPreferenceSchema)
  choose(
    @CurrentPrincipal() principal: Principal,
    @Body({ schema: chooseMailRhythmSchema }) { rhythm }: ChooseMailRhythm,
  ): Promise<MailPreference> {
    return this.chooseOwnMail.choose(principal, rhythm);
  }

  /** The choice of whoever got a letter with this link: tells it, and changes it when one is given. */
  @Post(MAIL_API_PATHS.mailPreference)
  @Public()
  @Returns(mailPreferenceSchema)
  chooseByLink(
    @Body({ schema: mailPreferenceChoiceSchema }) body: MailPreferenceChoice,
  ): Promise<MailPreference> {
    return this.chooseMail.execute(body);
  }

  /** What a mail program posts for "no more of these" (RFC 8058): only deadlines are mailed from then on. */
  @Post(MAIL_API_PATHS.mailUnsubscription)
  @Public()
  @ReturnsNothing()
  async unsubscribe(@Query('token') token: unknown): Promise<void> {
    await this.chooseMail.execute({ token: String(token), rhythm: 'deadlines' });
  }
}
