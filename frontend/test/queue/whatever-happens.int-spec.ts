import '@angular/compiler';
import 'fake-indexeddb/auto';
import { runs } from '@zicht/shared/framework/testing/runs';
import fc from 'fast-check';
import { byNight, measured } from '../../../backend/test/support/running/measured';
import { Servers } from './servers';
import { anyStep, Session, type Step } from './session';

const RUNS = byNight(runs(300), 5_000);
/** The same run again: ZICHT_SEED, and ZICHT_PATH for its one case, as a red test names them. */
const SEED = Number(process.env['ZICHT_SEED'] ?? Date.now() % 2 ** 31);
const PATH = process.env['ZICHT_PATH'];

describe('the save queue against a real server', () => {
  let servers: Servers;
  beforeAll(async () => {
    servers = await Servers.start();
  });
  afterAll(() => servers.stop());

  const faultsAfter = async (steps: readonly Step[]) => {
    const session = await Session.begin(servers);
    for (const step of steps) await session.take(step);
    return session.end();
  };

  it(
    'brings what was typed to the server, or shows a conflict, whatever happens',
    async () => {
      const began = performance.now();
      const property = fc.asyncProperty(fc.array(anyStep, { minLength: 1, maxLength: 25 }), async (steps) => {
        expect(await faultsAfter(steps)).toEqual([]);
      });
      const options = { numRuns: RUNS, seed: SEED, endOnFailure: PATH === undefined };
      await fc
        .assert(property, { ...options, ...(PATH === undefined ? {} : { path: PATH }) })
        .catch(({ message, cause }: Error) => {
          const why = cause instanceof Error ? cause.message : '';
          throw new Error(`Again with: ZICHT_SEED=${SEED} (and ZICHT_PATH as below)\n${message}\n${why}`);
        });
      measured('save queue, whatever happens', {
        runs: RUNS,
        seed: SEED,
        serverRestarts: servers.restarts,
        lost: 0,
        appliedTwice: 0,
        silentlyOverwritten: 0,
        seconds: Math.round((performance.now() - began) / 1_000),
      });
    },
    4 * 3_600_000,
  );
});
