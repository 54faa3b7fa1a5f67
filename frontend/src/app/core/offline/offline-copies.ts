import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

const DATABASE = 'zou-offline';
const STORE = 'copies';

/** What a page may show without a network, of whom, and until when. */
export interface OfflineCopy<Value> {
  readonly userId: string;
  /** End of the sign-in in which it was read, in milliseconds of this device's clock. */
  readonly until: number;
  readonly value: Value;
}

interface OfflineDatabase extends DBSchema {
  copies: { key: string; value: OfflineCopy<unknown> };
}

/**
 * Copies for an offline start (docs/decisions/0011): of one person at a time, no longer than that person's sign-in
 * lasts, all gone at sign-out.
 */
export class OfflineCopies {
  private opened: Promise<IDBPDatabase<OfflineDatabase>> | undefined;

  private get database(): Promise<IDBPDatabase<OfflineDatabase>> {
    return (this.opened ??= openDB<OfflineDatabase>(DATABASE, 1, {
      upgrade: (database) => void database.createObjectStore(STORE),
    }));
  }

  /** Nothing when it is over, or of somebody else. */
  async get<Value>(key: string, userId?: string): Promise<Value | undefined> {
    const copy = await (await this.database).get(STORE, key);
    const isGood =
      copy !== undefined && Date.now() < copy.until && (userId === undefined || userId === copy.userId);
    return isGood ? (copy.value as Value) : undefined;
  }

  /** Keeps a copy; those of another person go. */
  async put<Value>(key: string, copy: OfflineCopy<Value>): Promise<void> {
    const transaction = (await this.database).transaction(STORE, 'readwrite');
    for (let cursor = await transaction.store.openCursor(); cursor; cursor = await cursor.continue()) {
      if (cursor.value.userId !== copy.userId || cursor.value.until <= Date.now()) await cursor.delete();
    }
    await transaction.store.put(copy, key);
    await transaction.done;
  }

  async wipe(): Promise<void> {
    await (await this.database).clear(STORE);
  }
}

/** The copies of this device. */
export const offlineCopies = new OfflineCopies();
