import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createSolver } from '../../solver/highs-solver.js';
import type { Column } from '../cube/column.js';
import { makeCube } from '../cube/make-cube.js';
import { noise } from '../noise/noise.js';
import { FLOOR } from '../policy.js';
import { createRandom } from '../population/random.js';
import type { Unit } from '../selection/lattice.js';
import type { Solver } from '../solver.js';
import { averagePreviews } from './previews.js';
import { estimateHidden } from './theme-difference.js';

jest.setTimeout(60_000);

const RUNS = Number(process.env['ZICHT_RUNS'] ?? '1') >= 10 ? 400 : 60;
let solver: Solver;

beforeAll(async () => {
  solver = await createSolver();
});

/** Six police units and twenty others in one publication sector, and as many others elsewhere. */
function country(met: number, isRuleOn: boolean, seed: number) {
  const random = createRandom(seed);
  const units = [...Array(66).keys()].map((index): Unit => {
    const sector = index < 26 ? 'VEI' : 'GEM';
    return { id: `u${index}`, sector, region: 'RE01', size: 'MIDDEL', concern: `c${index}` };
  });
  const isPolice = (index: number) => index < 6;
  const others = units.map(() => String(random.below(5)));
  const own = units.map((_, index) => (index < met ? '4' : '0'));
  const column = (code: string, kind: Column['kind'], answers: Column['answers']): Column => ({
    code,
    kind,
    theme: 'MEL',
    // Without the rule the theme rests on nothing, so nobody is left out of it.
    isCore: kind === 'criterion' && isRuleOn,
    codes: ['0', '1', '2', '3', '4'],
    hasQuantiles: kind === 'theme',
    answers,
  });
  const columns = [
    column(
      'MEL-01',
      'criterion',
      others.map((answer, index) => (isPolice(index) ? undefined : answer)),
    ),
    column(
      'MEL-07',
      'criterion',
      own.map((answer, index) => (isPolice(index) ? answer : undefined)),
    ),
    column(
      'MEL',
      'theme',
      others.map((answer, index) => (isPolice(index) ? own[index] : answer)),
    ),
  ];
  return { units, columns };
}

/** How often the attacker tells "none of the police" from "all of them", from the figures of their sector. */
function shareTold(isRuleOn: boolean): number {
  let told = 0;
  for (let run = 0; run < RUNS; run += 1) {
    const met = run % 2 === 0 ? 0 : 6;
    const secret = new Uint8Array(32).map((_, index) => (run * 31 + index * 7) % 256);
    const input = { year: 2027, secret, policy: FLOOR, earlier: [], ...country(met, isRuleOn, run) };
    const { counts } = makeCube(input, solver).workings;
    const groups = ['VEI|*|*', '*|*|*'].map((group) => ({
      theme: counts.get('MEL')?.get(group),
      criterion: counts.get('MEL-01')?.get(group),
    }));
    const estimate = estimateHidden(groups);
    if (estimate !== undefined && (estimate > 3 ? 6 : 0) === met) told += 1;
  }
  return told / RUNS;
}

describe('a theme less a criterion', () => {
  it('tells nothing of the police, who take no part in the theme', () => {
    const share = shareTold(true);
    expect(share).toBeGreaterThan(0.3);
    expect(share).toBeLessThan(0.7);
  });

  it('tells none of them from all of them when the rule is off', () => {
    expect(shareTold(false)).toBeGreaterThanOrEqual(0.9);
  });
});

describe('previews with drafts', () => {
  const key = { secret: new Uint8Array(32).map((_, index) => index * 3 + 9), year: 2027, code: 'PRE' };
  const drawn = (content: string) =>
    noise(key, { n: 40, fingerprint: content.padStart(16, '0') }, '2', 'standard');

  it('say nothing where no figure depends on a draft', () => {
    const published = 17 + drawn('frozen');
    expect(averagePreviews(() => published, 2_000)).toBe(published);
  });

  it('give the exact count where each draft is a draw for free', () => {
    expect(averagePreviews((draft) => 17 + drawn(String(draft)), 2_000)).toBe(17);
  });
});
