import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ApiProblem, NetworkFailure } from '../../http/api-problem';
import { SessionStore } from '../../session/session.store';
import type { SaveChange, SaveResult } from './save-change';
import { SAVE_STORAGE, SaveQueues } from './save-queues';
import { MemorySaveStorage } from '../storage/save-storage';

interface Patch {
  readonly text: string;
}

function setUp() {
  const storage = new MemorySaveStorage();
  const returnListeners: (() => void)[] = [];
  const session = {
    user: signal({ id: 'u1' }),
    onReturn: (listener: () => void) => returnListeners.push(listener),
    reads: 0,
    load: () => Promise.resolve((session.reads += 1)),
  };
  TestBed.configureTestingModule({
    providers: [
      { provide: SAVE_STORAGE, useValue: storage },
      { provide: SessionStore, useValue: session },
    ],
  });
  const sent: SaveChange<Patch>[][] = [];
  const line: { isBroken: boolean; refusal?: ApiProblem } = { isBroken: false };
  const queues = TestBed.inject(SaveQueues);
  const open = () =>
    queues.open<Patch, string>({
      organisationId: 'o1',
      resource: 'assessment/2027',
      send: (changes): Promise<SaveResult<string>[]> => {
        if (line.isBroken) return Promise.reject(new NetworkFailure('gone'));
        if (line.refusal !== undefined) return Promise.reject(line.refusal);
        sent.push([...changes]);
        return Promise.resolve(changes.map(({ changeId }) => ({ changeId, outcome: 'applied', version: 1 })));
      },
    });
  return {
    storage,
    queues,
    user: session.user,
    session,
    open,
    sent,
    line,
    comeBack: () => returnListeners.forEach((listener) => listener()),
  };
}

describe('SaveQueues', () => {
  it('sends what waits when the page hides', async () => {
    const { open, sent } = setUp();
    open().save('A', 0, { text: 'x' }, 'soon');
    dispatchEvent(new Event('pagehide'));
    await Promise.resolve();
    expect(sent).toHaveLength(1);
  });

  it('asks how it stands when it is refused, as where the organisation was closed since, and keeps the words', async () => {
    const { queues, storage, session, open, sent, line } = setUp();
    const queue = open();
    line.isBroken = true;
    queue.save('A', 0, { text: 'x' });
    await queue.flush();
    expect(session.reads).toBe(0);
    line.isBroken = false;
    line.refusal = new ApiProblem(403, 'organisationClosed');
    await queue.retry();
    expect([session.reads, queue.state(), queues.pendingCount()]).toEqual([1, 'failed', 1]);
    await queue.stored();
    expect(await storage.list('u1|')).toHaveLength(1);
    delete line.refusal;
    await queue.retry();
    expect([sent.length, queues.pendingCount()]).toEqual([1, 0]);
  });

  it('goes on when the network or the person is back', async () => {
    const { queues, open, sent, line, comeBack } = setUp();
    line.isBroken = true;
    const queue = open();
    queue.save('A', 0, { text: 'x' });
    await queue.flush();
    expect(queues.pendingCount()).toBe(1);
    line.isBroken = false;
    dispatchEvent(new Event('online'));
    await queue.flush();
    queue.save('B', 0, { text: 'y' }, 'soon');
    comeBack();
    await queue.flush();
    expect(sent.flat().map(({ key }) => key)).toEqual(['A', 'B']);
    expect(queues.pendingCount()).toBe(0);
  });

  it('counts what only this device has before signing out, and wipes it for this person alone', async () => {
    const { queues, open, storage, line } = setUp();
    await storage.put({
      slot: 's',
      scope: 'u2|o1|x',
      changeId: 'c',
      key: 'A',
      baseVersion: 0,
      patch: {},
      madeAt: 1,
    });
    line.isBroken = true;
    open().save('A', 0, { text: 'x' });
    expect(await queues.saveAll('u1')).toBe(1);
    await queues.wipe('u1');
    expect(await storage.list('')).toHaveLength(1);
  });

  it('sends nothing while somebody else is signed in, and goes on for its own writer', async () => {
    const { open, sent, user } = setUp();
    const queue = open();
    user.set({ id: 'u2' });
    queue.save('A', 0, { text: 'van u1' });
    await queue.flush();
    expect([sent.length, queue.pendingCount(), queue.state()]).toEqual([0, 1, 'failed']);
    user.set({ id: 'u1' });
    await queue.retry();
    expect([sent.length, queue.pendingCount()]).toEqual([1, 0]);
  });

  it('lets a new queue of the same resource take over what the earlier one could not send', async () => {
    const { queues, open, sent, line } = setUp();
    line.isBroken = true;
    const first = open();
    first.save('A', 0, { text: 'x' });
    await queues.close(first);
    const second = open();
    await second.restore();
    expect(second.unsaved('A')).toEqual({ text: 'x' });
    expect(queues.pendingCount()).toBe(1);
    line.isBroken = false;
    await Promise.all([first.retry(), second.retry()]);
    expect(sent).toHaveLength(1);
    await queues.close(second);
    expect(queues.pendingCount()).toBe(0);
  });
});
