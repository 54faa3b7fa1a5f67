import type { SaveChange } from '../queue/save-change';

/** A change as the device keeps it. `slot` stays the same while a change grows; `scope` is a `scopeKey`. */
export interface StoredChange extends SaveChange<object> {
  readonly slot: string;
  readonly scope: string;
}

/** Where changes wait until the server has them. */
export interface SaveStorage {
  /** Changes whose scope starts with this, oldest first. */
  list(scopePrefix: string): Promise<readonly StoredChange[]>;
  put(change: StoredChange): Promise<void>;
  /** Puts them down before it returns, for a page on its way out; `list` has them from then on. */
  putAtOnce(changes: readonly StoredChange[]): void;
  remove(slots: readonly string[]): Promise<void>;
  /** Removes every change whose scope starts with this. */
  wipe(scopePrefix: string): Promise<void>;
}

/** Keeps changes as long as the page lives; for browsers without IndexedDB, and for specs. */
export class MemorySaveStorage implements SaveStorage {
  private readonly changes = new Map<string, StoredChange>();

  list(scopePrefix: string): Promise<readonly StoredChange[]> {
    const found = [...this.changes.values()].filter(({ scope }) => scope.startsWith(scopePrefix));
    return Promise.resolve(found.sort((one, other) => one.madeAt - other.madeAt));
  }

  put(change: StoredChange): Promise<void> {
    this.changes.set(change.slot, change);
    return Promise.resolve();
  }

  putAtOnce(changes: readonly StoredChange[]): void {
    for (const change of changes) this.changes.set(change.slot, change);
  }

  remove(slots: readonly string[]): Promise<void> {
    for (const slot of slots) this.changes.delete(slot);
    return Promise.resolve();
  }

  async wipe(scopePrefix: string): Promise<void> {
    const found = await this.list(scopePrefix);
    await this.remove(found.map(({ slot }) => slot));
  }
}
