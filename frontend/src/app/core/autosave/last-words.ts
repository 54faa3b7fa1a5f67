import type { StoredChange } from './storage/save-storage';

const KEY = 'zou.last-words';

/**
 * What the browser's database had not confirmed when the page went away. Written in one go, because a page that is
 * leaving is waited for by nobody; taken up by the next page, so that it never sends an older text again.
 */
export const lastWords = {
  write(changes: readonly StoredChange[]): void {
    const slots = new Set(changes.map(({ slot }) => slot));
    keep([...read().filter(({ slot }) => !slots.has(slot)), ...changes]);
  },

  /** Those of this scope. */
  of(scopePrefix: string): readonly StoredChange[] {
    return read().filter(({ scope }) => scope.startsWith(scopePrefix));
  },

  forget(slots: readonly string[]): void {
    const words = read();
    const left = words.filter(({ slot }) => !slots.includes(slot));
    if (left.length < words.length) keep(left);
  },
};

function read(): readonly StoredChange[] {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '[]') as readonly StoredChange[];
  } catch {
    return [];
  }
}

function keep(changes: readonly StoredChange[]): void {
  try {
    if (changes.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(changes));
  } catch {
    // A full or forbidden store: the request that outlives the page still carries them.
  }
}
