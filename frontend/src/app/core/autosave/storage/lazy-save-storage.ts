import { lastWords } from '../last-words';
import { MemorySaveStorage, type SaveStorage, type StoredChange } from './save-storage';

/** Fetches the code for the browser's database when it is first needed; in memory where there is none. */
export class LazySaveStorage implements SaveStorage {
  private inner: Promise<SaveStorage> | undefined;

  async list(scopePrefix: string): Promise<readonly StoredChange[]> {
    const inner = await this.get();
    await this.takeUp(inner, scopePrefix);
    return inner.list(scopePrefix);
  }

  async put(change: StoredChange): Promise<void> {
    await (await this.get()).put(change);
  }

  putAtOnce(changes: readonly StoredChange[]): void {
    lastWords.write(changes);
  }

  async remove(slots: readonly string[]): Promise<void> {
    lastWords.forget(slots);
    await (await this.get()).remove(slots);
  }

  async wipe(scopePrefix: string): Promise<void> {
    lastWords.forget(lastWords.of(scopePrefix).map(({ slot }) => slot));
    await (await this.get()).wipe(scopePrefix);
  }

  /** Brings what an earlier page wrote down in haste to where all changes are. */
  private async takeUp(inner: SaveStorage, scopePrefix: string): Promise<void> {
    const words = lastWords.of(scopePrefix);
    if (words.length === 0) return;
    const madeAt = new Map((await inner.list(scopePrefix)).map((change) => [change.slot, change.madeAt]));
    for (const change of words) {
      if (change.madeAt >= (madeAt.get(change.slot) ?? 0)) await inner.put(change);
    }
    lastWords.forget(words.map(({ slot }) => slot));
  }

  private get(): Promise<SaveStorage> {
    this.inner ??= this.create();
    return this.inner;
  }

  private async create(): Promise<SaveStorage> {
    try {
      const { IndexedDbSaveStorage } = await import('./indexed-db-save-storage');
      const storage = new IndexedDbSaveStorage();
      await storage.list('');
      return storage;
    } catch {
      return new MemorySaveStorage();
    }
  }
}
