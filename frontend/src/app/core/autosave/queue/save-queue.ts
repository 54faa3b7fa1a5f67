import { computed, signal } from '@angular/core';
import type { SaveState } from '../../../ui/saving/save-status';
import { ChangeKeeper } from '../change-keeper';
import {
  scopeKey,
  type SaveChange,
  type SaveConflict,
  type SaveRefusal,
  type SaveResult,
} from './save-change';
import { OpenMatters } from '../open-matters';
import { headsOf, mergePatches, type QueueEntry } from './queue-entry';
import type { SaveQueueOptions } from './save-queue-options';
import { SendingPace } from './sending-pace';

const BATCH_MAXIMUM = 100;

/**
 * Changes of one resource on their way to the server, kept on the device until it has them. One batch is under way
 * at a time, with at most one change per key; changes that were never sent grow together, those that were keep
 * their id and content, so that sending again is harmless.
 */
export class SaveQueue<Patch extends object, Value> {
  /** Key of whose changes these are, and about what. */
  readonly scope: string;
  private readonly keeper: ChangeKeeper;
  private readonly newId: () => string;
  private readonly now: () => number;
  private readonly pace: SendingPace;
  private readonly entries: QueueEntry<Patch>[] = [];
  private readonly versions = new Map<string, number>();
  private running: Promise<void> = Promise.resolve();
  private isRunning = false;
  private isStopped = false;
  private lastMoment = 0;

  private readonly count = signal(0);
  private readonly isSending = signal(false);
  private readonly matters = new OpenMatters<Patch, Value>();
  private readonly lastSavedAt = signal<string | null>(null);

  readonly savedAt = this.lastSavedAt.asReadonly();
  /** Changes that the server does not have, conflicts and refusals included. */
  readonly pendingCount = computed(() => this.count() + this.matters.count());
  readonly conflicts = this.matters.conflicts;
  readonly refusals = this.matters.refusals;
  /** The error behind `failed`; null otherwise. */
  readonly error = computed(() => this.pace.error());
  readonly state = computed<SaveState>(() => {
    const failure = this.pace.failure();
    if (this.count() > 0 && failure === 'offline') return 'offline';
    if (this.count() > 0 && failure !== null) return 'failed';
    if (this.isSending()) return 'saving';
    if (this.pendingCount() > 0) return 'pending';
    return this.lastSavedAt() === null ? 'idle' : 'saved';
  });

  constructor(private readonly options: SaveQueueOptions<Patch, Value>) {
    this.scope = scopeKey(options.scope);
    this.keeper = new ChangeKeeper(options.storage, this.scope);
    this.newId = options.newId ?? (() => crypto.randomUUID());
    this.now = options.now ?? (() => Date.now());
    this.pace = new SendingPace(() => void this.flush(), this.now, options.random ?? Math.random);
  }

  /** Takes up what an earlier visit left, and sends it soon. Call it once, before the page shows the values. */
  async restore(): Promise<void> {
    await this.options.after;
    const stored = await this.options.storage.list(this.scope);
    const own = stored.filter(({ scope }) => scope === this.scope);
    const known = new Set(this.entries.map(({ slot }) => slot));
    const restored = own.filter(({ slot }) => !known.has(slot));
    this.entries.unshift(
      ...restored.map(({ slot, scope: _, ...change }) => ({
        slot,
        change: change as SaveChange<Patch>,
        isFrozen: true,
      })),
    );
    this.lastMoment = Math.max(this.lastMoment, ...restored.map(({ madeAt }) => madeAt));
    this.count.set(this.entries.length);
    // The page reads the server's values first; then the changes go on their way.
    if (restored.length > 0) this.pace.soon();
  }

  /** Takes a change. `now` (a choice) is sent at once, `soon` (typing) 800 ms after the last one. */
  save(key: string, baseVersion: number, patch: Patch, urgency: 'now' | 'soon' = 'now'): void {
    const conflict = this.matters.conflictOf(key);
    if (conflict) this.growConflict(conflict, patch);
    else this.add(key, baseVersion, this.withRefused(key, patch));
    if (urgency === 'now') void this.flush();
    else this.pace.soon();
  }

  /** What the person changed and the server may not have yet; pages show it over the server's value. Reactive. */
  unsaved(key: string): Patch | undefined {
    this.keeper.changes();
    const patches = [
      ...this.matters.patchesOf(key),
      ...this.entries.flatMap(({ change }) => (change.key === key ? [change.patch] : [])),
    ];
    return patches.length === 0 ? undefined : mergePatches(patches);
  }

  /** What is on its way, oldest first; conflicts and refusals have their own lists. Reactive. */
  waiting(): readonly SaveChange<Patch>[] {
    this.keeper.changes();
    return this.entries.map(({ change }) => change);
  }

  /** The newest version that this queue knows of; pages need not wait for it. */
  versionOf(key: string): number | undefined {
    return this.versions.get(key);
  }

  /** Sends what waits, now. Ready when nothing waits any more, or when sending failed. */
  flush(how: { readonly keepalive: boolean } = { keepalive: true }): Promise<void> {
    if (this.pace.mayGo() && !this.isRunning && !this.isStopped) {
      this.isRunning = true;
      this.running = this.sendAll(how);
    }
    return this.running;
  }

  /** Tries again, whatever went wrong: the button, the network that is back, the person who signed in again. */
  async retry(): Promise<void> {
    this.pace.startAnew();
    await this.flush();
  }

  /** Ends a conflict: by the own text, the server's, or another one (both joined). */
  resolve(key: string, choice: 'mine' | 'theirs' | Patch): void {
    const conflict = this.matters.conflictOf(key);
    if (!conflict) return;
    this.matters.closeConflict(conflict);
    this.versions.set(key, conflict.version);
    this.keeper.forget([conflict.slot]);
    if (choice === 'theirs') return;
    this.add(key, conflict.version, choice === 'mine' ? conflict.mine : choice);
    void this.flush();
  }

  /** Drops a change that the server refused. */
  discard(key: string): void {
    this.keeper.forget(this.matters.takeRefusals(key).map(({ slot }) => slot));
  }

  /** Puts down at once what the device may not have yet; for a page on its way out. */
  keepAtOnce(): void {
    this.keeper.keepAtOnce();
  }

  /** Ready when the device has stored all that was asked; for sign-out and specs. */
  async stored(): Promise<void> {
    await this.keeper.done();
  }

  /** Sends nothing more; what waits stays on the device for the next queue of this scope. */
  stop(): void {
    this.isStopped = true;
    this.pace.stop();
  }

  private add(key: string, baseVersion: number, patch: Patch): void {
    const last = this.entries.filter(({ change }) => change.key === key).at(-1);
    const growing = last?.isFrozen === false ? last : undefined;
    const change: SaveChange<Patch> = {
      key,
      // Another id each time it grows: a copy sent from elsewhere can then never stand for the grown one.
      changeId: this.newId(),
      baseVersion: growing?.change.baseVersion ?? Math.max(baseVersion, this.versions.get(key) ?? 0),
      patch: growing ? mergePatches([growing.change.patch, patch]) : patch,
      madeAt: this.nextMoment(),
    };
    const entry = growing ?? { slot: this.newId(), isFrozen: false, change };
    entry.change = change;
    if (!growing) this.entries.push(entry);
    this.count.set(this.entries.length);
    this.keeper.keep(entry);
  }

  /** Later than every change before it, also within a millisecond: the device gives them back in this order. */
  private nextMoment(): number {
    this.lastMoment = Math.max(this.now(), this.lastMoment + 1);
    return this.lastMoment;
  }

  private async sendAll(how: { readonly keepalive: boolean }): Promise<void> {
    let goesOn = true;
    while (goesOn && !this.isStopped && this.entries.length > 0) goesOn = await this.sendBatch(how);
    // Without a pause since the last look at the entries, so that no change falls between two runs.
    this.isRunning = false;
  }

  private async sendBatch(how: { readonly keepalive: boolean }): Promise<boolean> {
    const batch = headsOf(this.entries, this.options.maximum ?? BATCH_MAXIMUM);
    for (const entry of batch) entry.isFrozen = true;
    this.isSending.set(true);
    try {
      const results = await this.options.send(
        batch.map(({ change }) => change),
        how,
      );
      const byId = new Map(results.map((result) => [result.changeId, result]));
      let answered = 0;
      for (const entry of batch) {
        const result = byId.get(entry.change.changeId);
        if (result) this.settle(entry, result);
        answered += result ? 1 : 0;
      }
      if (answered === 0) throw new Error('the answer says nothing of what was sent');
      this.pace.succeeded();
      return true;
    } catch (error) {
      this.pace.failed(error);
      return false;
    } finally {
      this.isSending.set(false);
      this.count.set(this.entries.length);
    }
  }

  private settle(entry: QueueEntry<Patch>, result: SaveResult<Value>): void {
    const { key, patch } = entry.change;
    this.entries.splice(this.entries.indexOf(entry), 1);
    if (result.outcome === 'applied') {
      this.accept(entry, result.version);
      this.lastSavedAt.set(result.savedAt ?? new Date(this.now()).toISOString());
    } else if (result.outcome !== 'stale') {
      this.refuse(entry, result.outcome, result.faults ?? []);
    } else if (result.current !== null && this.options.agrees?.(patch, result.current)) {
      this.accept(entry, result.version);
    } else {
      const mine = mergePatches([patch, ...this.takeSuccessors(key)]);
      const conflict = { key, mine, current: result.current, version: result.version, slot: entry.slot };
      this.matters.addConflict(conflict);
      this.keepWhole(entry, mine);
    }
  }

  /** The server has it: what was made after it was made on top of it. */
  private accept(entry: QueueEntry<Patch>, version: number): void {
    const { key } = entry.change;
    this.versions.set(key, version);
    this.keeper.forget([entry.slot]);
    for (const later of this.entries) {
      if (later.change.key !== key) continue;
      later.change = { ...later.change, baseVersion: version };
      this.keeper.keep(later);
    }
  }

  private refuse(
    entry: QueueEntry<Patch>,
    reason: SaveRefusal<Patch>['reason'],
    faults: SaveRefusal<Patch>['faults'],
  ): void {
    const { key, patch } = entry.change;
    const successor = this.entries.find(({ change }) => change.key === key);
    if (reason === 'invalid' && successor) {
      successor.change = { ...successor.change, patch: { ...patch, ...successor.change.patch } };
      this.keeper.forget([entry.slot]);
      this.keeper.keep(successor);
      return;
    }
    const whole = mergePatches([patch, ...this.takeSuccessors(key)]);
    this.matters.addRefusal({ key, patch: whole, reason, faults, slot: entry.slot });
    this.keepWhole(entry, whole);
  }

  /**
   * Keeps a change that took its successors in. It is the newest now: where the page goes away before the device forgot
   * those, the next visit lays it over them, and not an older text over the newest.
   */
  private keepWhole({ slot, change }: QueueEntry<Patch>, patch: Patch): void {
    this.keeper.keep({ slot, change: { ...change, patch, madeAt: this.nextMoment() } });
  }

  private takeSuccessors(key: string): readonly Patch[] {
    const later = this.entries.filter(({ change }) => change.key === key);
    for (const entry of later) this.entries.splice(this.entries.indexOf(entry), 1);
    this.keeper.forget(later.map(({ slot }) => slot));
    return later.map(({ change }) => change.patch);
  }

  private withRefused(key: string, patch: Patch): Patch {
    const refused = this.matters.takeRefusals(key);
    this.keeper.forget(refused.map(({ slot }) => slot));
    return mergePatches([...refused.map((refusal) => refusal.patch), patch]);
  }

  private growConflict(conflict: SaveConflict<Patch, Value> & { readonly slot: string }, patch: Patch): void {
    const { slot, key, mine } = this.matters.growConflict(conflict, patch);
    // Stored with version 0: sent again after a visit in between, it is a conflict again, never a silent overwrite.
    this.keeper.keep({
      slot,
      change: { changeId: this.newId(), key, baseVersion: 0, patch: mine, madeAt: this.nextMoment() },
    });
  }
}
