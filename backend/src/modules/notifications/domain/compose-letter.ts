import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import type { Locale } from '@zicht/shared/kernel/locale';
import { inWords, LETTER_FRAMES, LETTER_TEXTS } from './letter-texts.js';
import type { DueLetter } from './notification.js';

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

interface Words {
  readonly greeting: string;
  readonly first: string;
  readonly signIn: string;
  readonly signInLink: string;
  readonly whyHeading: string;
  readonly why: string;
  readonly preferences: string;
  readonly preferencesLink: string;
}

function plain(words: Words): string {
  return [
    words.greeting,
    words.first,
    `${words.signIn}:\n${words.signInLink}`,
    `${words.whyHeading}\n${words.why}`,
    `${words.preferences}:\n${words.preferencesLink}`,
  ].join('\n\n');
}

function html(words: Words, locale: Locale): string {
  const safe = Object.fromEntries(
    Object.entries(words).map(([key, value]) => [key, escaped(String(value))]),
  ) as Readonly<Record<keyof Words, string>>;
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Zicht op uitbuiting</title></head>
<body style="margin:0;background:#f6f7f6;color:#16262d;font:16px/1.5 Arial,sans-serif">
<div style="max-width:36rem;margin:0 auto;padding:24px;background:#ffffff">
<p>${safe.greeting}</p>
<p>${safe.first}</p>
<p><a style="display:inline-block;padding:12px 20px;background:#0b5563;color:#ffffff;text-decoration:none" href="${safe.signInLink}">${safe.signIn}</a></p>
<hr style="border:0;border-top:1px solid #d9dfe1">
<p style="font-size:14px"><strong>${safe.whyHeading}</strong><br>${safe.why}</p>
<p style="font-size:14px"><a style="color:#0b5563" href="${safe.preferencesLink}">${safe.preferences}</a></p>
</div>
</body>
</html>
`;
}

/** A name is shown on one line, without the marks that would begin another. */
function onOneLine(name: string): string {
  return name.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
