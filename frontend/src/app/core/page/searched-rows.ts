import { computed, signal, type Signal } from '@angular/core';

/** Rows that come at a time. */
const ROWS = 50;

/** A long list in which somebody looks for words, shown some rows at a time. */
export interface SearchedRows<Row> {
  readonly words: Signal<string>;
  readonly rows: Signal<readonly Row[]>;
  /** How many rows hold the words, shown or not. */
  readonly found: Signal<number>;
  readonly hasMore: Signal<boolean>;
  search(words: string): void;
  more(): void;
}

/** Makes {@link SearchedRows} of all rows, and of the texts of a row in which words are looked for. */
export function searchedRows<Row>(
  all: () => readonly Row[],
  textsOf: (row: Row) => readonly string[],
): SearchedRows<Row> {
  const words = signal('');
  const limit = signal(ROWS);
  const found = computed(() => {
    const sought = words().trim().toLocaleLowerCase();
    return all().filter((row) => textsOf(row).some((text) => text.toLocaleLowerCase().includes(sought)));
  });
  return {
    words: words.asReadonly(),
    rows: computed(() => found().slice(0, limit())),
    found: computed(() => found().length),
    hasMore: computed(() => found().length > limit()),
    search: (sought) => {
      words.set(sought);
      limit.set(ROWS);
    },
    more: () => limit.update((count) => count + ROWS),
  };
}
