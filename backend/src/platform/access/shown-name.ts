import { AsyncLocalStorage } from 'node:async_hooks';
import type { Locale } from '@zicht/shared/kernel/locale';

/** What somebody is called whose name was erased. */
const FORMER_MEMBER: Readonly<Record<Locale, string>> = { nl: 'Voormalig lid', en: 'Former member' };

const reader = new AsyncLocalStorage<Locale>();

/** Does the work in the language of who reads what comes of it. */
export function readIn<T>(locale: Locale, work: () => T): T {
  return reader.run(locale, work);
}

/** The name of somebody as a reader sees it: whoever's data was erased has none, and is a former member. */
export function shownName(name: string): string {
  return name === '' ? FORMER_MEMBER[reader.getStore() ?? 'nl'] : name;
}
