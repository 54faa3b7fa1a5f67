import { Injectable } from '@nestjs/common';
import type { MailPreference } from '@zicht/shared/notifications/notification.contract';
import type { MailRhythm } from '@zicht/shared/notifications/notification-kinds';
import type { Principal } from '../../../../platform/access/principal.js';
import { MailPreferences } from '../../../identity/index.js';

/** How often mail comes, chosen by whoever is signed in, for themselves alone. */
@Injectable()
export class ChooseOwnMail {
  constructor(private readonly preferences: MailPreferences) {}

  async show({ userId }: Principal): Promise<MailPreference> {
    return this.preferences.of(userId);
  }

  async choose({ userId }: Principal, rhythm: MailRhythm): Promise<MailPreference> {
    await this.preferences.choose(userId, rhythm);
    return this.preferences.of(userId);
  }
}
