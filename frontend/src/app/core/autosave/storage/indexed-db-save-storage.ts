import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { SaveStorage, StoredChange } from './save-storage';

const DATABASE = 'zou-autosave';
const STORE = 'changes';

interface AutosaveDatabase extends DBSchema {
  changes: { key: string; value: StoredChange; indexes: { scope: string } };
}

/** Keeps changes in the browser's database, so that a closed tab loses nothing. */
export class IndexedDbSaveStorage implements SaveStorage {
  private readonly database: Promise<IDBPDatabase<AutosaveDatabase>> = openDB<AutosaveDatabase>(DATABASE, 1, {
    upgrade(database) {
      database.createObjectStore(STORE, { keyPath: 'slot' }).createIndex('scope', 'scope');
    },
  });

  async list(scopePrefix: string): Promise<readonly StoredChange[]> {
    const database = await this.database;
    const range = IDBKeyRange.bound(scopePrefix, `${scopePrefix}\uffff`);
    const found = await database.getAllFromIndex(STORE, 'scope', range);
    return found.sort((one, other) => one.madeAt - other.madeAt);
  }

  async put(change: StoredChange): Promise<void> {
    await (await this.database).put(STORE, change);
  }

  putAtOnce(changes: readonly StoredChange[]): void {
    for (const change of changes) void this.put(change);
  }

  async remove(slots: readonly string[]): Promise<void> {
    const transaction = (await this.database).transaction(STORE, 'readwrite');
    await Promise.all([...slots.map((slot) => transaction.store.delete(slot)), transaction.done]);
  }

  async wipe(scopePrefix: string): Promise<void> {
    await this.remove((await this.list(scopePrefix)).map(({ slot }) => slot));
  }
}
