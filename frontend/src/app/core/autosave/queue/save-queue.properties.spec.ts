import fc from 'fast-check';
import { NetworkFailure } from '../../http/api-problem';
import type { SaveChange, SaveResult } from './save-change';
import { SaveQueue } from './save-queue';
import { MemorySaveStorage } from '../storage/save-storage';

type Patch = Readonly<Record<string, string>>;
interface Row {
  version: number;
  fields: Record<string, string>;
}

const KEYS = ['A', 'B', 'C'];
const FIELDS = ['value', 'explanation'];
/** One thing that a person typed. */
interface Edit {
  readonly key: string;
  readonly field: string;
  readonly text: string;
  readonly urgency: 'now' | 'soon';
}

const edit: fc.Arbitrary<Edit> = fc.record({
  key: fc.constantFrom(...KEYS),
  field: fc.constantFrom(...FIELDS),
  text: fc.string({ maxLength: 4 }),
  urgency: fc.constantFrom('now' as const, 'soon' as const),
});
/** What becomes of a request: it works, never arrives, or its answer never comes back. */
const fate = fc.constantFrom('works', 'lostBefore', 'lostAfter');

/** A server with idempotent changes and version checks, on a line that loses requests and answers. */
class Server {
  readonly rows = new Map<string, Row>();
  private readonly seen = new Map<string, { result: SaveResult<Row>; content: string }>();
  isReused = false;

  constructor(private readonly fates: string[]) {}

  async receive(batch: readonly SaveChange<Patch>[]): Promise<readonly SaveResult<Row>[]> {
    await Promise.resolve();
    const fate = this.fates.shift() ?? 'works';
    if (fate === 'lostBefore') throw new NetworkFailure('before');
    const results = batch.map((change) => this.take(change));
    if (fate === 'lostAfter') throw new NetworkFailure('after');
    return results;
  }

  private take(change: SaveChange<Patch>): SaveResult<Row> {
    const content = JSON.stringify([change.key, change.patch]);
    const known = this.seen.get(change.changeId);
    if (known) {
      this.isReused ||= known.content !== content;
      return known.result;
    }
    const row = this.rows.get(change.key) ?? { version: 0, fields: {} };
    const { changeId } = change;
    if (row.version !== change.baseVersion)
      return { changeId, outcome: 'stale', version: row.version, current: row };
    const next = { version: row.version + 1, fields: { ...row.fields, ...change.patch } };
    this.rows.set(change.key, next);
    const result = { changeId, outcome: 'applied', version: next.version } as const;
    this.seen.set(changeId, { result, content });
    return result;
  }
}

async function type(queue: SaveQueue<Patch, Row>, edits: readonly Edit[]): Promise<void> {
  for (const { key, field, text, urgency } of edits) {
    queue.save(key, queue.versionOf(key) ?? 0, { [field]: text }, urgency);
    if (text.length % 2 === 0) await Promise.resolve();
  }
}

function lastTexts(
  edits: readonly { key: string; field: string; text: string }[],
): Record<string, Record<string, string>> {
  const wanted: Record<string, Record<string, string>> = {};
  for (const { key, field, text } of edits) (wanted[key] ??= {})[field] = text;
  return wanted;
}

describe('SaveQueue, whatever is typed and whatever gets lost', () => {
  it('brings every last text to the server, once, without a conflict with itself', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(edit, { maxLength: 25 }),
        fc.array(fate, { maxLength: 12 }),
        async (edits, fates) => {
          const server = new Server([...fates]);
          const storage = new MemorySaveStorage();
          const queue = new SaveQueue<Patch, Row>({
            scope: { userId: 'u', organisationId: 'o', resource: 'r' },
            storage,
            send: (batch) => server.receive(batch),
          });
          await type(queue, edits);
          for (let tries = 0; tries <= fates.length; tries += 1) await queue.retry();
          queue.stop();
          await queue.stored();
          expect(server.isReused).toBe(false);
          expect(queue.conflicts()).toEqual([]);
          expect(queue.pendingCount()).toBe(0);
          expect(await storage.list('')).toEqual([]);
          const stored = Object.fromEntries([...server.rows].map(([key, { fields }]) => [key, fields]));
          expect(stored).toEqual(lastTexts(edits));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('loses nothing when the tab closes in between: the next visit brings it, or asks', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(edit, { minLength: 1, maxLength: 12 }),
        fc.array(fate, { maxLength: 6 }),
        async (edits, fates) => {
          const server = new Server([...fates]);
          const storage = new MemorySaveStorage();
          const make = (): SaveQueue<Patch, Row> =>
            new SaveQueue<Patch, Row>({
              scope: { userId: 'u', organisationId: 'o', resource: 'r' },
              storage,
              send: (batch) => server.receive(batch),
            });
          const first = make();
          await type(first, edits);
          first.stop();
          await first.stored();
          const second = make();
          await second.restore();
          for (let tries = 0; tries <= fates.length + 2; tries += 1) await second.retry();
          second.stop();
          for (const [key, fields] of Object.entries(lastTexts(edits))) {
            const there = { ...server.rows.get(key)?.fields, ...second.unsaved(key) };
            expect(there).toEqual(fields);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
