import * as z from 'zod';
import { idSchema } from './id.js';
import { holdsCitizenServiceNumber } from './personal-data/personal-data.js';
import type { InputFault } from './problem.js';

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** True when a text can be stored by PostgreSQL and sent as UTF-8: no NUL, no half characters. */
export function isStorableText(text: string): boolean {
  return !text.includes('\u0000') && !LONE_SURROGATE.test(text);
}

/** Number of characters as a person counts them in a limit: Unicode code points. */
export function textLength(text: string): number {
  return [...text].length;
}

/** A text in a body that holds what is never kept; the code says what, the path where. */
export const PERSONAL_NUMBER = 'citizenServiceNumber';

/**
 * Free text of at most `maximum` code points without a burgerservicenummer; sensitive, so never logged, mailed or put
 * in a URL. Every text that people write is one: the OpenAPI file marks it, and a test finds the ones that are not.
 */
export function freeTextSchema(maximum: number) {
  return marked(lengthOf(maximum).refine((text) => !holdsCitizenServiceNumber(text), PERSONAL_NUMBER));
}

/** As `freeTextSchema`, with at least one character that is not white space. */
export function requiredTextSchema(maximum: number) {
  return marked(
    lengthOf(maximum)
      .refine((text) => text.trim() !== '', { error: 'required' })
      .refine((text) => !holdsCitizenServiceNumber(text), PERSONAL_NUMBER),
  );
}

/**
 * As `freeTextSchema` for a batch, in which one text that is not kept must not hold up the others: whoever takes it
 * asks `personalNumberFaults` for each item.
 */
export function batchTextSchema(maximum: number) {
  return marked(lengthOf(maximum));
}

/**
 * A fault for every text in a value, however deep, that holds a burgerservicenummer. Identifiers are made by the
 * application and are no texts; one in some hundreds has digits in it that pass the 11-test.
 */
export function personalNumberFaults(value: unknown, path = ''): InputFault[] {
  if (typeof value === 'string') {
    const isClean = idSchema.safeParse(value).success || !holdsCitizenServiceNumber(value);
    return isClean ? [] : [{ path, code: PERSONAL_NUMBER }];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => personalNumberFaults(item, `${path}/${key}`));
}

function lengthOf(maximum: number) {
  return z
    .string()
    .max(maximum * 2)
    .refine((text) => isStorableText(text) && textLength(text) <= maximum, { error: 'textTooLong' });
}

function marked(schema: z.ZodString) {
  return schema.meta({ 'x-free-text': true });
}
