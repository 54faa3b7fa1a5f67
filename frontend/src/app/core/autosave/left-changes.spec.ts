import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ApiProblem, NetworkFailure } from '../http/api-problem';
import { SessionStore } from '../session/session.store';
import { CHANGE_SENDERS, type ChangeSender } from './queue/change-sender';
import { LeftChanges } from './left-changes';
import { SAVE_STORAGE, SaveQueues } from './queue/save-queues';
import { MemorySaveStorage, type StoredChange } from './storage/save-storage';

const change = (scope: string, slot: string): StoredChange => ({
  slot,
  scope,
  changeId: `id of ${slot}`,
  key: slot,
  baseVersion: 1,
  patch: { text: slot },
  madeAt: 1,
});

async function setUp(left: readonly StoredChange[]) {
  const storage = new MemorySaveStorage();
  for (const one of left) await storage.put(one);
  const user = signal({ id: 'fatma' });
  const session = { user, status: signal('signedIn'), onReturn: () => () => undefined };
  const sent: string[] = [];
  const line: { problem: Error | null } = { problem: null };
  const sender: ChangeSender = {
    resource: 'assessment/',
    open: async (injector, organisationId, resource) =>
      injector.get(SaveQueues).open<object, unknown>({
        organisationId,
        resource,
        send: (changes) => {
          if (line.problem !== null) return Promise.reject(line.problem);
          sent.push(...changes.map(({ key }) => `${organisationId} ${resource} ${key}`));
          return Promise.resolve(
            changes.map(({ changeId }) => ({ changeId, outcome: 'applied' as const, version: 2 })),
          );
        },
      }),
  };
  TestBed.configureTestingModule({
    providers: [
      { provide: SAVE_STORAGE, useValue: storage },
      { provide: SessionStore, useValue: session },
      { provide: CHANGE_SENDERS, useValue: [sender] },
    ],
  });
  const [changes, queues] = [TestBed.inject(LeftChanges), TestBed.inject(SaveQueues)];
  return { storage, sent, line, changes, queues };
}

describe('what earlier visits left', () => {
  it('is sent from any page, of every organisation and year', async () => {
    const { storage, sent, changes, queues } = await setUp([
      change('fatma|o1|assessment/2026', 'A'),
      change('fatma|o1|assessment/2027', 'B'),
      change('fatma|o2|assessment/2027', 'C'),
    ]);
    await changes.send();
    expect(sent).toEqual(['o1 assessment/2026 A', 'o1 assessment/2027 B', 'o2 assessment/2027 C']);
    await TestBed.inject(SaveQueues).saveAll('fatma');
    expect(await storage.list('')).toEqual([]);
    expect(queues.pendingCount()).toBe(0);
  });

  it('is never sent for another person, nor counted', async () => {
    const { storage, sent, changes, queues } = await setUp([change('bram|o1|assessment/2027', 'A')]);
    await changes.send();
    expect([sent, queues.pendingCount(), (await storage.list('')).length]).toEqual([[], 0, 1]);
  });

  it('is counted while it cannot be sent, and stays on the device', async () => {
    const { line, storage, changes, queues } = await setUp([
      change('fatma|o1|assessment/2026', 'A'),
      change('fatma|o2|assessment/2027', 'B'),
      change('fatma|o2|draft/comment', 'half a remark'),
    ]);
    line.problem = new NetworkFailure('gone');
    await changes.send();
    expect([queues.pendingCount(), queues.trouble()]).toEqual([2, 'offline']);
    expect(await storage.list('')).toHaveLength(3);
    // Leaving would lose the remark that was begun as well.
    expect(await queues.saveAll('fatma')).toBe(3);
    line.problem = new ApiProblem(404, 'notFound');
    await Promise.all([changes.send(), queues.saveAll('fatma')]);
    expect([queues.pendingCount(), queues.trouble()]).toEqual([2, 'failed']);
  });

  it('is left to the page that shows it', async () => {
    const { sent, changes, queues } = await setUp([change('fatma|o1|assessment/2027', 'A')]);
    queues.open<object, unknown>({
      organisationId: 'o1',
      resource: 'assessment/2027',
      send: () => Promise.reject(new NetworkFailure('gone')),
    });
    await changes.send();
    expect(sent).toEqual([]);
  });
});
