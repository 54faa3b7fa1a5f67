import * as z from 'zod';

/** Form of a code of the framework or a reference list; nothing that a person would write fits it but a word. */
export function codeSchema() {
  return z.string().regex(/^[A-Za-z0-9._-]{1,40}$/);
}
