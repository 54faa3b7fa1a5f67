import fc from 'fast-check';
import { measured } from '../../../backend/test/support/running/measured';
import { environment } from '../support/worlds/environment';
import { expect, test } from '../support/test';
import { anyStep, WorkDay } from '../support/work-day';

const RUNS = environment.isFullSweep ? 200 : 15;
/** The same run again: ZICHT_SEED, and ZICHT_PATH for its one case, as a red test names them. */
const SEED = Number(process.env['ZICHT_SEED'] ?? Date.now() % 2 ** 31);
const PATH = process.env['ZICHT_PATH'];

test('what is typed in a browser is on the server in the end, or a conflict was shown for it', async ({
  weak,
}) => {
  test.setTimeout(RUNS * 60_000);
  const day = await WorkDay.begin(weak);
  const began = performance.now();
  const property = fc.asyncProperty(fc.array(anyStep, { minLength: 2, maxLength: 8 }), async (steps) => {
    for (const step of steps) await day.take(step);
    expect(await day.end()).toEqual([]);
  });
  const options = { numRuns: RUNS, seed: SEED, endOnFailure: true };
  await fc
    .assert(property, { ...options, ...(PATH === undefined ? {} : { path: PATH }) })
    .catch(({ message, cause }: Error) => {
      const why = cause instanceof Error ? cause.message : '';
      throw new Error(`Again with: ZICHT_SEED=${SEED} (and ZICHT_PATH as below)\n${message}\n${why}`);
    });
  const seconds = Math.round((performance.now() - began) / 1_000);
  measured('typing in a browser, whatever happens', { runs: RUNS, seed: SEED, seconds });
});
