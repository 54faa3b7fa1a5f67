import { Injectable } from '@nestjs/common';
import type { Locale } from '@zicht/shared/kernel/locale';
import type { MailRhythm } from '@zicht/shared/notifications/notification-kinds';
import { NotFound } from '../../../../platform/errors/not-found.js';
import { UserRepository } from '../../persistence/accounts/user.repository.js';

/** How often a person wants mail. Whoever calls has made sure that it is this person's own choice. */
@Injectable()
export class MailPreferences {
  constructor(private readonly users: UserRepository) {}

  /** @throws NotFound when the account is gone or disabled */
  async of(userId: string): Promise<{ rhythm: MailRhythm; locale: Locale }> {
    const found = await this.users.mailPreference(userId);
    if (found === undefined) throw new NotFound();
    return { rhythm: found.mailRhythm, locale: found.locale };
  }

  async choose(userId: string, rhythm: MailRhythm): Promise<void> {
    await this.users.chooseMailRhythm(userId, rhythm);
  }
}
