import { afterNextRender, inject, Injector, signal, type Signal } from '@angular/core';
import { PageHeadingStore } from './page-heading.store';

/** What a page of a list has open in its dialog. */
export interface OpenedOverPage<What> {
  readonly opened: Signal<What | null>;
  open(what: What): void;
  close(): void;
  /** Closes after a change: focus goes to the heading, as the button that had it may be gone. */
  finish(): void;
}

/** Makes an {@link OpenedOverPage}; to be called where `inject` may be. */
export function openedOverPage<What>(): OpenedOverPage<What> {
  const heading = inject(PageHeadingStore);
  const injector = inject(Injector);
  const opened = signal<What | null>(null);
  return {
    opened: opened.asReadonly(),
    open: (what) => opened.set(what),
    close: () => opened.set(null),
    finish: () => {
      opened.set(null);
      afterNextRender({ read: () => heading.focus() }, { injector });
    },
  };
}
