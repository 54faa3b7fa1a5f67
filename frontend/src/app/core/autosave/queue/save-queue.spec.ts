import { jest } from '@jest/globals';
import { ApiProblem, NetworkFailure } from '../../http/api-problem';
import type { SaveChange, SaveResult } from './save-change';
import { SaveQueue } from './save-queue';
import { MemorySaveStorage, type StoredChange } from '../storage/save-storage';

interface Patch {
  readonly value?: string;
  readonly explanation?: string;
}
type Batch = readonly SaveChange<Patch>[];
type Results = readonly SaveResult<string>[];

const SCOPE = { userId: 'u1', organisationId: 'o1', resource: 'assessment/2027' };

function applied(batch: Batch): Results {
  return batch.map(({ changeId, baseVersion }) => ({
    changeId,
    outcome: 'applied',
    version: baseVersion + 1,
  }));
}

function setUp(
  answers: ((batch: Batch) => Results | Promise<Results>)[] = [],
  storage = new MemorySaveStorage(),
) {
  const sent: Batch[] = [];
  let ids = 0;
  const queue = new SaveQueue<Patch, string>({
    scope: SCOPE,
    storage,
    newId: () => `id-${(ids += 1)}-${Math.random()}`,
    random: () => 1,
    send: async (batch) => {
      sent.push(batch);
      return (answers.shift() ?? applied)(batch);
    },
  });
  return { queue, sent, storage };
}

/** A device that gets no further with anything, when the page goes away. */
class SlowDevice extends MemorySaveStorage {
  isSlow = false;

  override put(change: StoredChange): Promise<void> {
    return this.isSlow ? new Promise(() => undefined) : super.put(change);
  }

  override remove(slots: readonly string[]): Promise<void> {
    return this.isSlow ? new Promise(() => undefined) : super.remove(slots);
  }
}

describe('SaveQueue', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('sends a choice at once and says saved only after the answer', async () => {
    let answer: (results: Results) => void = () => undefined;
    const { queue, sent } = setUp([() => new Promise((resolve) => (answer = resolve))]);
    queue.save('MEL-01', 3, { value: '2' });
    expect(queue.state()).toBe('saving');
    answer([
      {
        changeId: sent[0]![0]!.changeId,
        outcome: 'applied',
        version: 4,
        savedAt: '2027-01-01T13:32:00.000Z',
      },
    ]);
    await queue.flush();
    expect(queue.state()).toBe('saved');
    expect(queue.savedAt()).toBe('2027-01-01T13:32:00.000Z');
    expect(queue.versionOf('MEL-01')).toBe(4);
  });

  it('waits 800 ms after the last key, and joins what was typed into one change', async () => {
    const { queue, sent } = setUp();
    queue.save('MEL-01', 0, { explanation: 'a' }, 'soon');
    await jest.advanceTimersByTimeAsync(700);
    queue.save('MEL-01', 0, { explanation: 'ab' }, 'soon');
    await jest.advanceTimersByTimeAsync(700);
    expect(sent).toHaveLength(0);
    expect(queue.state()).toBe('pending');
    await jest.advanceTimersByTimeAsync(200);
    expect(sent).toHaveLength(1);
    expect(sent[0]!.map(({ patch }) => patch)).toEqual([{ explanation: 'ab' }]);
  });

  it('sends what was made meanwhile on top of the version that the answer gave', async () => {
    let answer: () => void = () => undefined;
    const { queue, sent } = setUp([
      (batch) => new Promise((resolve) => (answer = () => resolve(applied(batch)))),
    ]);
    queue.save('MEL-01', 7, { value: '2' });
    queue.save('MEL-01', 7, { value: '3' });
    answer();
    await queue.flush();
    expect(sent.map((batch) => batch.map(({ baseVersion, patch }) => [baseVersion, patch.value]))).toEqual([
      [[7, '2']],
      [[8, '3']],
    ]);
  });

  it('keeps the id and content of a change that may have arrived, and tries again by itself', async () => {
    const { queue, sent } = setUp([
      () => {
        throw new NetworkFailure('gone');
      },
    ]);
    queue.save('MEL-01', 0, { value: '2' });
    await jest.advanceTimersByTimeAsync(0);
    expect(queue.state()).toBe('offline');
    queue.save('MEL-01', 0, { value: '3' }, 'soon');
    await jest.advanceTimersByTimeAsync(2_000);
    expect(sent[1]).toEqual(sent[0]);
    expect(sent[2]!.map(({ baseVersion, patch }) => [baseVersion, patch])).toEqual([[1, { value: '3' }]]);
    expect(queue.state()).toBe('saved');
  });

  it('waits for the person when the sign-in is over, and goes on when told', async () => {
    const { queue, sent } = setUp([
      () => {
        throw new ApiProblem(401, 'notSignedIn');
      },
    ]);
    queue.save('MEL-01', 0, { value: '2' });
    await jest.advanceTimersByTimeAsync(300_000);
    expect(sent).toHaveLength(1);
    expect(queue.state()).toBe('failed');
    await queue.retry();
    expect(queue.state()).toBe('saved');
  });

  it('says failed at the second temporary failure, not at the first', async () => {
    const busy = (): never => {
      throw new ApiProblem(503, 'busy');
    };
    const { queue } = setUp([busy, busy]);
    queue.save('MEL-01', 0, { value: '2' });
    await jest.advanceTimersByTimeAsync(0);
    expect(queue.state()).toBe('pending');
    await jest.advanceTimersByTimeAsync(1_100);
    expect(queue.state()).toBe('failed');
    await jest.advanceTimersByTimeAsync(2_100);
    expect(queue.state()).toBe('saved');
  });

  it('keeps a stale change as a conflict, grows it, and saves what the person chooses', async () => {
    const { queue, sent, storage } = setUp([
      (batch) => [{ changeId: batch[0]!.changeId, outcome: 'stale', version: 9, current: 'theirs' }],
    ]);
    queue.save('MEL-01', 3, { explanation: 'mine' });
    await jest.advanceTimersByTimeAsync(0);
    expect(queue.conflicts()).toMatchObject([
      { key: 'MEL-01', mine: { explanation: 'mine' }, current: 'theirs' },
    ]);
    expect(queue.state()).toBe('pending');
    queue.save('MEL-01', 3, { explanation: 'mine, longer' });
    await queue.stored();
    expect(await storage.list('u1|')).toMatchObject([{ patch: { explanation: 'mine, longer' } }]);
    expect(queue.unsaved('MEL-01')).toEqual({ explanation: 'mine, longer' });
    queue.resolve('MEL-01', 'mine');
    await queue.flush();
    expect(sent[1]!.map(({ baseVersion, patch }) => [baseVersion, patch])).toEqual([
      [9, { explanation: 'mine, longer' }],
    ]);
    expect(queue.state()).toBe('saved');
    await queue.stored();
    expect(await storage.list('u1|')).toEqual([]);
  });

  it('takes a stale change for saved when the server has the same', async () => {
    const storage = new MemorySaveStorage();
    const queue = new SaveQueue<Patch, string>({
      scope: SCOPE,
      storage,
      agrees: (patch, current) => patch.explanation === current,
      send: (batch) =>
        Promise.resolve([{ changeId: batch[0]!.changeId, outcome: 'stale', version: 5, current: 'same' }]),
    });
    queue.save('MEL-01', 3, { explanation: 'same' });
    await queue.flush();
    expect(queue.conflicts()).toEqual([]);
    expect(queue.versionOf('MEL-01')).toBe(5);
  });

  it('keeps a refused change until the next one, which takes its other fields along', async () => {
    const { queue, sent } = setUp([
      (batch) => [
        {
          changeId: batch[0]!.changeId,
          outcome: 'invalid',
          faults: [{ path: '/explanation', code: 'citizenNumber' }],
        },
      ],
    ]);
    queue.save('MEL-01', 0, { value: '2', explanation: '111222333' });
    await jest.advanceTimersByTimeAsync(0);
    expect(queue.refusals()).toMatchObject([{ reason: 'invalid', faults: [{ code: 'citizenNumber' }] }]);
    expect(queue.state()).toBe('pending');
    queue.save('MEL-01', 0, { explanation: 'fine' });
    await queue.flush();
    expect(sent[1]!.map(({ patch }) => patch)).toEqual([{ value: '2', explanation: 'fine' }]);
    expect(queue.refusals()).toEqual([]);
  });

  it('keeps the order of changes that were made within one millisecond', async () => {
    const silent = (): Promise<Results> => new Promise(() => undefined);
    const { queue, storage } = setUp([silent]);
    queue.save('MEL-01', 0, { value: '0' });
    queue.save('MEL-01', 0, { value: '1' });
    await queue.stored();
    const later = setUp([silent], storage);
    await later.queue.restore();
    later.queue.save('MEL-01', 0, { value: '2' });
    await later.queue.stored();
    const kept = await storage.list(queue.scope);
    expect(kept.map(({ patch }) => patch)).toEqual([{ value: '0' }, { value: '1' }, { value: '2' }]);
    expect(new Set(kept.map(({ madeAt }) => madeAt)).size).toBe(3);
  });

  it.each(['stale', 'locked'] as const)(
    'brings the newest text back where the page went away while the device still held an older one: %s',
    async (outcome) => {
      const device = new SlowDevice();
      const open = (batch: Batch): Results =>
        batch.map(({ changeId }) => ({ changeId, outcome, version: 7, current: 'of a colleague' }));
      let answer: (results: Results) => void = () => undefined;
      const { queue, sent } = setUp([() => new Promise((resolve) => (answer = resolve))], device);
      queue.save('MEL-01', 3, { explanation: 'a' });
      queue.save('MEL-01', 3, { explanation: 'ab' }, 'soon');
      await queue.stored();
      device.isSlow = true;
      queue.save('MEL-01', 3, { explanation: 'abc' }, 'soon');
      answer(open(sent[0]!));
      await queue.flush();
      queue.keepAtOnce();
      queue.stop();

      device.isSlow = false;
      const next = setUp([open], device);
      await next.queue.restore();
      await next.queue.flush();
      expect(next.queue.unsaved('MEL-01')).toEqual({ explanation: 'abc' });
    },
  );

  it('restores what an earlier visit left, with the same ids, and never for another person', async () => {
    const storage = new MemorySaveStorage();
    const { queue } = setUp(
      [
        () => {
          throw new NetworkFailure('gone');
        },
      ],
      storage,
    );
    queue.save('MEL-01', 2, { explanation: 'kept' });
    await jest.advanceTimersByTimeAsync(0);
    await queue.stored();
    queue.stop();
    const [kept] = await storage.list('u1|');

    const later = setUp([], storage);
    await later.queue.restore();
    expect(later.queue.unsaved('MEL-01')).toEqual({ explanation: 'kept' });
    await later.queue.flush();
    expect(later.sent[0]).toMatchObject([
      { changeId: kept!.changeId, baseVersion: 2, patch: { explanation: 'kept' } },
    ]);

    const sent: Batch[] = [];
    const other = new SaveQueue<Patch, string>({
      scope: { ...SCOPE, userId: 'u2' },
      storage,
      send: (batch) => (sent.push(batch), Promise.resolve(applied(batch))),
    });
    await other.restore();
    expect(sent).toEqual([]);
  });
});
