import { DestroyRef, inject } from '@angular/core';

/**
 * Hears events for as long as its owner stands, without the look at the whole page that a listener of a template brings
 * with each event, and before the next frame at that. What it changes must be a signal: those are shown as ever.
 */
export function listenQuietly(
  target: EventTarget,
  types: readonly string[],
  hear: (event: Event) => void,
): void {
  const ended = new AbortController();
  for (const type of types) target.addEventListener(type, hear, { signal: ended.signal });
  inject(DestroyRef).onDestroy(() => ended.abort());
}
