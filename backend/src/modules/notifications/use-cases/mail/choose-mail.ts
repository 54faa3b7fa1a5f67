import { Injectable } from '@nestjs/common';
import type { MailPreference, MailPreferenceChoice } from '@zicht/shared/notifications/notification.contract';
import { NotFound } from '../../../../platform/errors/not-found.js';
import { MailPreferences } from '../../../identity/index.js';
import { LetterLinks } from './letter-links.js';

/** How often mail comes, chosen by the link of a letter; whoever holds it needs not sign in. */
@Injectable()
export class ChooseMail {
  constructor(
    private readonly links: LetterLinks,
    private readonly preferences: MailPreferences,
  ) {}

  /**
   * Stores the choice, if there is one, and tells what holds.
   * @throws NotFound for a link that we did not make
   */
  async execute({ token, rhythm }: MailPreferenceChoice): Promise<MailPreference> {
    const userId = this.links.ownerOf(token);
    if (userId === undefined) throw new NotFound();
    if (rhythm !== undefined) await this.preferences.choose(userId, rhythm);
    return this.preferences.of(userId);
  }
}
