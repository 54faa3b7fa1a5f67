import { computed, DestroyRef, effect, inject, signal, untracked } from '@angular/core';
import type { SaveQueue } from '../../../core/autosave/queue/save-queue';
import { SaveQueues, type QueueRequest } from '../../../core/autosave/queue/save-queues';
import type { AssessmentAddress } from '../assessment.api';

/** What became of an entry: the server has it, it goes later, or the server does not take it. */
export type EntryFate = 'made' | 'waiting' | 'refused';

/** An entry that the server does not have. */
export interface UnsentEntry<Entry> {
  readonly id: string;
  readonly entry: Entry;
  readonly isRefused: boolean;
}

/** Makes things once, each under its own id, now or when there is a network again. */
export interface EntryQueue<Entry extends object> {
  /** What the server does not have. */
  readonly unsent: () => readonly UnsentEntry<Entry>[];
  add(entry: Entry): Promise<EntryFate>;
  discard(id: string): void;
}

/**
 * A queue of new things for the assessment in view; `arrived` is called when the server took something. To be called
 * where `inject` may be.
 */
export function injectEntryQueue<Entry extends object>(
  address: () => AssessmentAddress | null,
  requestOf: (address: AssessmentAddress) => QueueRequest<Entry, never>,
  arrived: () => void,
): EntryQueue<Entry> {
  const queues = inject(SaveQueues);
  const queue = signal<SaveQueue<Entry, never> | null>(null);
  const unsent = computed<readonly UnsentEntry<Entry>[]>(() => {
    const open = queue();
    const waiting = open?.waiting().map(({ key, patch }) => ({ id: key, entry: patch, isRefused: false }));
    const refused = open?.refusals().map(({ key, patch }) => ({ id: key, entry: patch, isRefused: true }));
    return [...(refused ?? []), ...(waiting ?? [])];
  });
  let before: ReadonlySet<string> = new Set();

  function leave(): void {
    const open = untracked(queue);
    if (open !== null) void queues.close(open);
  }

  effect(() => {
    const wanted = address();
    untracked(() => {
      leave();
      const open = wanted === null ? null : queues.open(requestOf(wanted));
      queue.set(open);
      void open?.restore();
    });
  });
  effect(() => {
    const ids = new Set(unsent().map(({ id }) => id));
    const isFewer = [...before].some((id) => !ids.has(id));
    before = ids;
    if (isFewer) untracked(arrived);
  });
  inject(DestroyRef).onDestroy(leave);

  return {
    unsent,
    add: async (entry) => {
      const id = crypto.randomUUID();
      const open = queue();
      open?.save(id, 0, entry);
      await open?.flush();
      const left = unsent().find((one) => one.id === id);
      if (left === undefined) return 'made';
      return left.isRefused ? 'refused' : 'waiting';
    },
    discard: (id) => queue()?.discard(id),
  };
}
