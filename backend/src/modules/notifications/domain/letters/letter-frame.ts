import type { Locale } from '@zicht/shared/kernel/locale';

/** Words and links of a letter. */
export interface LetterWords {
  readonly greeting: string;
  readonly first: string;
  readonly signIn: string;
  readonly signInLink: string;
  readonly whyHeading: string;
  readonly why: string;
  /** Absent where there is nothing to choose. */
  readonly preferences?: string;
  readonly preferencesLink?: string;
}

/** The letter in plain text. */
export function plain(words: LetterWords): string {
  return [
    words.greeting,
    words.first,
    `${words.signIn}:\n${words.signInLink}`,
    `${words.whyHeading}\n${words.why}`,
    ...(words.preferences === undefined ? [] : [`${words.preferences}:\n${words.preferencesLink}`]),
  ].join('\n\n');
}

/** The letter in HTML. */
export function html(words: LetterWords, locale: Locale): string {
  const safe = Object.fromEntries(
    Object.entries(words).map(([key, value]) => [key, escaped(String(value))]),
  ) as Readonly<Record<keyof LetterWords, string>>;
  const preferences =
    words.preferences === undefined
      ? ''
      : `<p style="font-size:14px"><a style="color:#0b5563" href="${safe.preferencesLink}">${safe.preferences}</a></p>\n`;
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
${preferences}</div>
</body>
</html>
`;
}

/** A name is shown on one line, without the marks that would begin another. */
export function onOneLine(name: string): string {
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
