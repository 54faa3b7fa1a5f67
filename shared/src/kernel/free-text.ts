import * as z from 'zod';

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** True when a text can be stored by PostgreSQL and sent as UTF-8: no NUL, no half characters. */
export function isStorableText(text: string): boolean {
  return !text.includes('\u0000') && !LONE_SURROGATE.test(text);
}

/** Number of characters as a person counts them in a limit: Unicode code points. */
export function textLength(text: string): number {
  return [...text].length;
}

/** Free text of at most `maximum` code points; sensitive, so never logged, mailed or put in a URL. */
export function freeTextSchema(maximum: number) {
  return z
    .string()
    .max(maximum * 2)
    .refine((text) => isStorableText(text) && textLength(text) <= maximum, { error: 'textTooLong' });
}

/** As `freeTextSchema`, with at least one character that is not white space. */
export function requiredTextSchema(maximum: number) {
  return freeTextSchema(maximum).refine((text) => text.trim() !== '', { error: 'required' });
}
