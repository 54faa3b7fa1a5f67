import { ChangeKeeper } from './change-keeper';
import { LazySaveStorage } from './storage/lazy-save-storage';
import { MemorySaveStorage, type StoredChange } from './storage/save-storage';

function change(text: string, madeAt: number) {
  return { changeId: text, key: 'A', baseVersion: 0, patch: { text }, madeAt };
}

/** A device that confirms only when it is told to. */
class SlowStorage extends MemorySaveStorage {
  readonly puts: StoredChange[] = [];
  private readonly waiting: (() => void)[] = [];

  override async put(stored: StoredChange): Promise<void> {
    this.puts.push(stored);
    await new Promise<void>((confirm) => this.waiting.push(confirm));
    await super.put(stored);
  }

  override async remove(slots: readonly string[]): Promise<void> {
    await turns(10);
    await super.remove(slots);
  }

  async confirm(): Promise<void> {
    this.waiting.shift()?.();
    await turns(5);
  }
}

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await Promise.resolve();
}

describe('ChangeKeeper', () => {
  beforeEach(() => localStorage.clear());

  it('keeps up with fast typing: between the first and the last text nothing is stored', async () => {
    const storage = new SlowStorage();
    const keeper = new ChangeKeeper(storage, 'u1|o1|r');
    for (const [at, text] of ['a', 'ab', 'abc'].entries())
      keeper.keep({ slot: 's', change: change(text, at) });
    await Promise.resolve();
    await storage.confirm();
    await storage.confirm();
    await keeper.done();
    expect((await storage.list('u1|')).map(({ changeId }) => changeId)).toEqual(['abc']);
    expect(storage.puts.length).toBeLessThan(3);
  });

  it('puts down at once what the device has not confirmed, and a next page finds it', async () => {
    const storage = new SlowStorage();
    const keeper = new ChangeKeeper(storage, 'u1|o1|r');
    keeper.keep({ slot: 's', change: change('a', 1) });
    keeper.keep({ slot: 's', change: change('ab', 2) });
    keeper.keepAtOnce();
    expect((await storage.list('u1|')).map(({ changeId }) => changeId)).toEqual(['ab']);
  });

  it('forgets a change also when it was never confirmed', async () => {
    const storage = new MemorySaveStorage();
    const keeper = new ChangeKeeper(storage, 'u1|o1|r');
    keeper.keep({ slot: 's', change: change('a', 1) });
    keeper.forget(['s']);
    keeper.keepAtOnce();
    await keeper.done();
    expect(await storage.list('u1|')).toEqual([]);
  });

  it('is not done while more is asked: what the server has meanwhile leaves no older text behind', async () => {
    const storage = new SlowStorage();
    const keeper = new ChangeKeeper(storage, 'u1|o1|r');
    keeper.keep({ slot: 's', change: change('a', 1) });
    const found = keeper.done().then(() => storage.list('u1|'));
    await Promise.resolve();
    keeper.keep({ slot: 's', change: change('ab', 2) });
    keeper.forget(['s']);
    await storage.confirm();
    expect(await found).toEqual([]);
  });
});

describe('LazySaveStorage', () => {
  beforeEach(() => localStorage.clear());

  it('takes up what a page wrote down in haste, over an older text, and wipes it with the rest', async () => {
    const stored = { ...change('ab', 2), slot: 's', scope: 'u1|o1|r' };
    new LazySaveStorage().putAtOnce([stored, { ...stored, slot: 'other', scope: 'u2|o1|r' }]);
    const later = new LazySaveStorage();
    expect(await later.list('u1|')).toEqual([stored]);
    later.putAtOnce([stored]);
    await later.wipe('u1|');
    expect(await new LazySaveStorage().list('u1|')).toEqual([]);
    expect(localStorage.getItem('zou.last-words')).toContain('u2|o1|r');
  });
});
