import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import type { Locale } from '@zicht/shared/kernel/locale';
import { html, onOneLine, plain } from './letter-frame.js';
import { inWords, LETTER_FRAMES, LETTER_TEXTS } from './letter-texts.js';
import type { DueLetter } from '../notification.js';

/** Whom a letter greets, in which language. */
export interface Addressee {
  readonly email: string;
  readonly name: string;
  readonly locale: Locale;
}

/** Where the links of a letter lead. */
export interface LetterLinks {
  readonly publicUrl: URL;
  /** Page on which the reader chooses how often mail comes. */
  readonly preferences: string;
  /** Address to which a mail program posts "no more of these" (RFC 8058). */
  readonly unsubscribe: string;
}

/** A letter in plain text and HTML: numbers and days, the name of its reader, and no word of anybody. */
export function composeLetter(letter: DueLetter, addressee: Addressee, links: LetterLinks) {
  const { locale } = addressee;
  const text = LETTER_TEXTS[locale][letter.kind];
  const facts = inWords(letter.facts, locale);
  const words = {
    ...LETTER_FRAMES[locale],
    greeting: LETTER_FRAMES[locale].greeting(onOneLine(addressee.name)),
    first: text.first(facts),
    signInLink: new URL(`/${APP_PATHS.signIn}`, links.publicUrl).href,
    preferencesLink: links.preferences,
  };
  return {
    to: addressee.email,
    subject: text.subject(facts),
    text: plain(words),
    html: html(words, locale),
    messageId: `<${letter.id}@${links.publicUrl.hostname}>`,
    headers: {
      'List-Unsubscribe': `<${links.unsubscribe}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'Auto-Submitted': 'auto-generated',
    },
  };
}
