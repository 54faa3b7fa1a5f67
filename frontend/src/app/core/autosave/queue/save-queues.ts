import { computed, inject, Injectable, InjectionToken, signal } from '@angular/core';
import { ApiProblem } from '../../http/api-problem';
import { ConnectionStore } from '../../connection/connection.store';
import { SessionStore } from '../../session/session.store';
import { isDraft } from '../draft-scope';
import { scopeKey } from './save-change';
import { LazySaveStorage } from '../storage/lazy-save-storage';
import { SaveQueue } from './save-queue';
import type { SaveQueueOptions } from './save-queue-options';
import type { SaveStorage } from '../storage/save-storage';
import { ScopeLocks } from '../storage/scope-locks';

/** Where the device keeps changes; specs put memory here. */
export const SAVE_STORAGE = new InjectionToken<SaveStorage>('save storage', {
  factory: () => new LazySaveStorage(),
});

/** A queue as far as it does not matter what it carries. */
export type OpenQueue = Pick<
  SaveQueue<object, unknown>,
  'restore' | 'flush' | 'retry' | 'keepAtOnce' | 'stored' | 'stop' | 'pendingCount' | 'state' | 'scope'
> & { readonly conflicts: () => readonly { readonly key: string }[] };

/** What a feature says of its queue; whose changes they are is known. */
export type QueueRequest<Patch extends object, Value> = Pick<
  SaveQueueOptions<Patch, Value>,
  'send' | 'agrees' | 'maximum'
> & { readonly organisationId: string; readonly resource: string };

/** All queues of this tab: makes them, sends everything when the page hides, and empties the device at sign-out. */
@Injectable({ providedIn: 'root' })
export class SaveQueues {
  private readonly storage = inject(SAVE_STORAGE);
  private readonly session = inject(SessionStore);
  private readonly locks = new ScopeLocks();
  // Queues differ in what they carry; here only their state and their clocks matter.
  readonly queues = signal<readonly OpenQueue[]>([]);

  /** Scope of each change that earlier visits left on this device; known after `lookAtDevice`. */
  private readonly left = signal<readonly string[]>([]);

  /** Why something waits longer than a moment: the last try of a queue got no answer, or a refusal. */
  readonly trouble = computed<'offline' | 'failed' | null>(() => {
    const states = this.queues().map((queue) => queue.state());
    return (['offline', 'failed'] as const).find((state) => states.includes(state)) ?? null;
  });
  /** Changes that the server does not have: of all queues, and those that no open page sends. */
  readonly pendingCount = computed(() => {
    const queues = this.queues();
    const left = this.left().filter((scope) => queues.every((queue) => queue.scope !== scope));
    return queues.reduce((sum, queue) => sum + queue.pendingCount(), left.length);
  });
  /** Somebody's change met a colleague's, on whatever page. */
  readonly hasConflict = computed(() => this.queues().some((queue) => queue.conflicts().length));

  constructor() {
    inject(ConnectionStore).onOnline(() => this.retryAll());
    this.session.onReturn(() => this.retryAll());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') this.flushAll();
    });
    addEventListener('pagehide', () => this.flushAll());
  }

  /** A queue for one resource of one organisation. Call `restore()` on it, and `close` when the page ends. */
  open<Patch extends object, Value>(request: QueueRequest<Patch, Value>): SaveQueue<Patch, Value> {
    const { organisationId, resource, send, ...rest } = request;
    const scope = { userId: this.session.user()?.id ?? '', organisationId, resource };
    // What an earlier page could not send is taken up by this queue, so that one alone sends it.
    const earlier = this.queues().filter((queue) => queue.scope === scopeKey(scope));
    for (const queue of earlier) queue.stop();
    const queue = new SaveQueue<Patch, Value>({
      ...rest,
      send: async (changes, how) => {
        // Somebody else at this screen: what waits stays apart until its own writer is back.
        if (this.session.user()?.id !== scope.userId) throw new ApiProblem(401, 'notSignedIn');
        return this.learnt(send(changes, how));
      },
      scope,
      after: Promise.all(earlier.map((queue) => queue.stored())).then(() => undefined),
      storage: this.storage,
    });
    this.queues.update((queues) => [...queues.filter((other) => !earlier.includes(other)), queue]);
    this.locks.hold(queue.scope);
    return queue;
  }

  /** True when this page, or one in another tab, sends what waits for this scope. */
  async isTaken(scope: string): Promise<boolean> {
    return this.queues().some((queue) => queue.scope === scope) || (await this.locks.isHeld(scope));
  }

  /** Sends what waits and lets go of the queue once the server has all. */
  async close(queue: OpenQueue): Promise<void> {
    await queue.flush();
    if (queue.pendingCount() > 0) return;
    queue.stop();
    this.queues.update((queues) => queues.filter((other) => other !== queue));
    this.left.update((left) => left.filter((scope) => scope !== queue.scope));
    if (this.queues().every(({ scope }) => scope !== queue.scope)) this.locks.release(queue.scope);
  }

  /** Counts what earlier visits of this person left; the scopes of these changes. */
  async lookAtDevice(): Promise<readonly string[]> {
    const userId = this.session.user()?.id;
    const kept = userId === undefined ? [] : await this.storage.list(`${userId}|`);
    this.left.set(kept.map(({ scope }) => scope).filter((scope) => !isDraft(scope)));
    return this.left();
  }

  /** Sends everything; the number of changes of this person that only this device has afterwards, drafts included. */
  async saveAll(userId: string): Promise<number> {
    await Promise.all(this.queues().map((queue) => queue.flush()));
    await Promise.all(this.queues().map((queue) => queue.stored()));
    return (await this.storage.list(`${userId}|`)).length;
  }

  /** Removes all changes of this person from the device. */
  async wipe(userId: string): Promise<void> {
    await this.storage.wipe(`${userId}|`);
  }

  /** A refusal may mean that the organisation was closed or suspended since: the session says so, and pages show it. */
  private async learnt<Result>(answer: Promise<Result>): Promise<Result> {
    return answer.catch((error: unknown) => {
      if (error instanceof ApiProblem && error.status === 403) void this.session.load();
      throw error;
    });
  }

  private flushAll(): void {
    for (const queue of this.queues()) {
      queue.keepAtOnce();
      void queue.flush({ keepalive: true });
    }
  }

  private retryAll(): void {
    for (const queue of this.queues()) void queue.retry();
  }
}
