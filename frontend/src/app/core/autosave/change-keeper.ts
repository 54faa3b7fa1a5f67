import { signal } from '@angular/core';
import type { SaveChange } from './queue/save-change';
import type { SaveStorage, StoredChange } from './storage/save-storage';

/** Keeps the changes of one queue on the device, one step after the other, and tells that something changed. */
export class ChangeKeeper {
  private readonly turn = signal(0);
  /** The newest state of each change that the device has not confirmed yet, by slot. */
  private readonly unconfirmed = new Map<string, StoredChange>();
  private work: Promise<void> = Promise.resolve();

  /** Another number after each change; reading it makes a computed value follow the queue. */
  readonly changes = this.turn.asReadonly();

  constructor(
    private readonly storage: SaveStorage,
    private readonly scope: string,
  ) {}

  keep({ slot, change }: { readonly slot: string; readonly change: SaveChange<object> }): void {
    const isWaiting = this.unconfirmed.has(slot);
    this.unconfirmed.set(slot, { ...change, slot, scope: this.scope });
    // Somebody who types fast is kept up with: what is on its way takes the newest text along.
    if (isWaiting) this.turn.update((turn) => turn + 1);
    else this.add(() => this.store(slot));
  }

  forget(slots: readonly string[]): void {
    if (slots.length === 0) return;
    for (const slot of slots) this.unconfirmed.delete(slot);
    this.add(() => this.storage.remove(slots));
  }

  /** Puts down at once what the device has not confirmed; for a page on its way out. */
  keepAtOnce(): void {
    if (this.unconfirmed.size > 0) this.storage.putAtOnce([...this.unconfirmed.values()]);
  }

  /** Ready when the device has stored all that was asked, also what is asked meanwhile. */
  async done(): Promise<void> {
    let seen: Promise<void> | undefined;
    while (seen !== this.work) await (seen = this.work);
  }

  private async store(slot: string): Promise<void> {
    for (let change = this.unconfirmed.get(slot); change; change = this.unconfirmed.get(slot)) {
      try {
        await this.storage.put(change);
      } finally {
        // A change that grew meanwhile is stored again, in its newest state.
        if (this.unconfirmed.get(slot) === change) this.unconfirmed.delete(slot);
      }
    }
  }

  /** One after the other: an old text never lands over a newer one, and a full device stops nothing. */
  private add(step: () => Promise<void>): void {
    this.turn.update((turn) => turn + 1);
    this.work = this.work.then(step).catch(() => undefined);
  }
}
