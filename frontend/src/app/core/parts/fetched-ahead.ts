import { DestroyRef, effect, inject, signal, untracked, type Signal } from '@angular/core';
import { ConnectionStore } from '../connection/connection.store';

/** Milliseconds after which a part is fetched that nobody needs yet. */
const AHEAD = 60_000;
/** Milliseconds between two tries. */
const AGAIN = 5_000;

/**
 * A part that may be needed when there is no line, such as signing in again in place. It is fetched a minute after the
 * page came, or as soon as it is needed, and asked for again until it is here: a deferred block asks only once.
 * @param fetch Gets the same file as the block that waits for this signal.
 * @returns True once the part is here.
 */
export function fetchedAhead(fetch: () => Promise<unknown>, isNeeded: Signal<boolean>): Signal<boolean> {
  const isHere = signal(false);
  let timer = setTimeout(attempt, AHEAD);
  let isAsking = false;

  function attempt(): void {
    clearTimeout(timer);
    if (isAsking || isHere()) return;
    isAsking = true;
    fetch()
      .then(
        () => isHere.set(true),
        () => (timer = setTimeout(attempt, AGAIN)),
      )
      .finally(() => (isAsking = false));
  }

  effect(() => {
    if (isNeeded()) untracked(attempt);
  });
  const stop = inject(ConnectionStore).onOnline(attempt);
  inject(DestroyRef).onDestroy(() => {
    stop();
    clearTimeout(timer);
  });
  return isHere.asReadonly();
}
