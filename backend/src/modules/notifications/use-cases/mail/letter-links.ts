import { Inject, Injectable } from '@nestjs/common';
import { fillPath } from '@zicht/shared/routes/api-paths';
import { MAIL_API_PATHS } from '@zicht/shared/routes/mail-api-paths';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { CONFIG } from '../../../../config/config.token.js';
import type { Config } from '../../../../config/config.js';
import type { LetterLinks as Links } from '../../domain/letters/compose-letter.js';
import { ownerOfPreferenceToken, preferenceToken } from '../../domain/preference-token.js';

/** Links of a letter, and who holds one. */
@Injectable()
export class LetterLinks {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Links of a letter to this person. */
  for(userId: string): Links {
    const { publicUrl, session } = this.config;
    const token = preferenceToken(session.secret, userId);
    // Behind the # and in the query: neither reaches a log.
    const preferences = new URL(`/${APP_PATHS.mailPreferences}#${token}`, publicUrl).href;
    const unsubscribe = new URL(fillPath(MAIL_API_PATHS.mailUnsubscription, {}), publicUrl);
    unsubscribe.searchParams.set('token', token);
    return { publicUrl, preferences, unsubscribe: unsubscribe.href };
  }

  /** Whose link it is; undefined for one that we did not make. */
  ownerOf(token: string): string | undefined {
    return ownerOfPreferenceToken(this.config.session.secret, token);
  }
}
