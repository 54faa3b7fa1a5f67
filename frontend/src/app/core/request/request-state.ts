import { computed, DestroyRef, effect, inject, signal, untracked, type Signal } from '@angular/core';
import { problemCodeOf } from '../http/api-problem';
import { SessionStore } from '../session/session.store';

const SKELETON_DELAY = 300;

/** Where a request stands. */
export type RequestStatus = 'idle' | 'loading' | 'loaded' | 'error';

/** One request of a page: its value, its state, and the skeleton that shows after 300 ms only. */
export interface RequestState<Value> {
  readonly value: Signal<Value | undefined>;
  readonly status: Signal<RequestStatus>;
  readonly isSkeletonShown: Signal<boolean>;
  /** Code of the words for what went wrong; undefined when nothing did. */
  readonly problem: Signal<string | undefined>;
  /** Runs the request; an older one that answers later is ignored. A value shown before stays meanwhile. */
  run(load: () => Promise<Value>): Promise<void>;
  /** Runs the last request again. */
  retry(): Promise<void>;
  /** Replaces the value, e.g. by the answer to a change. */
  set(value: Value): void;
  /** Forgets the value, e.g. before another record is shown. */
  clear(): void;
}

/** Makes a {@link RequestState}; to be called where `inject` may be. */
export function requestState<Value>(): RequestState<Value> {
  const value = signal<Value | undefined>(undefined);
  const status = signal<RequestStatus>('idle');
  const error = signal<unknown>(undefined);
  const isSkeletonShown = signal(false);
  let turn = 0;
  let last: (() => Promise<Value>) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function finish(next: RequestStatus): void {
    clearTimeout(timer);
    isSkeletonShown.set(false);
    status.set(next);
  }

  async function run(load: () => Promise<Value>): Promise<void> {
    last = load;
    turn += 1;
    const own = turn;
    clearTimeout(timer);
    status.set('loading');
    error.set(undefined);
    if (value() === undefined) timer = setTimeout(() => isSkeletonShown.set(true), SKELETON_DELAY);
    try {
      const loaded = await load();
      if (own !== turn) return;
      value.set(loaded);
      finish('loaded');
    } catch (caught) {
      if (own !== turn) return;
      error.set(caught);
      finish('error');
    }
  }

  async function retry(): Promise<void> {
    if (last) await run(last);
  }

  const problem = computed(() => (status() === 'error' ? problemCodeOf(error()) : undefined));
  const session = inject(SessionStore);
  effect(() => {
    // Who signs in again goes on where the sign-in ended, also on a page that came too late for it.
    if (session.status() === 'signedIn' && untracked(problem) === 'notSignedIn')
      untracked(() => void retry());
  });

  inject(DestroyRef).onDestroy(() => {
    turn += 1;
    clearTimeout(timer);
  });

  return {
    value: value.asReadonly(),
    status: status.asReadonly(),
    isSkeletonShown: isSkeletonShown.asReadonly(),
    problem,
    run,
    retry,
    set: (next) => {
      turn += 1;
      value.set(next);
      finish('loaded');
    },
    clear: () => {
      turn += 1;
      value.set(undefined);
      finish('idle');
    },
  };
}
