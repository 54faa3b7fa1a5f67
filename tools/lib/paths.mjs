import { join, resolve } from 'node:path';

/** The root of the checkout. */
export const ROOT = resolve(import.meta.dirname, '../..');

/** What a checkout keeps between runs and never commits: database, passwords, locks. */
export const DATA = join(ROOT, '.data');

/** An absolute path below the root. */
export function inRoot(...parts) {
  return join(ROOT, ...parts);
}
