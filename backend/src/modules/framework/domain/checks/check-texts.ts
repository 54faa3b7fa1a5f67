import { LOCALES } from '@zicht/shared/kernel/locale';
import { pointer, type Report } from './framework-fault.js';

/** Every text must say something in every language: not only blanks, no characters that no database keeps. */
export function checkTexts(candidate: unknown, report: Report, path = ''): void {
  if (typeof candidate !== 'object' || candidate === null) return;
  for (const [key, value] of Object.entries(candidate)) {
    const at = path + pointer(key);
    if (typeof value !== 'string') checkTexts(value, report, at);
    else if (isTextKey(key) && value.trim() === '')
      report(at, 'textBlank', 'The text is blank in this language.');
    else if (/[\0\p{Surrogate}]/u.test(value)) {
      report(at, 'forbiddenCharacter', 'The text holds NUL or half a character.');
    }
  }
}

function isTextKey(key: string): boolean {
  return key === 'name' || key === 'publisher' || LOCALES.some((locale) => locale === key);
}
