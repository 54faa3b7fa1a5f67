import type { NoiseTable } from '../noise/thresholds.js';
import type { Random } from '../population/random.js';
import { resultOf, type AttackResult } from './measures/attack-result.js';
import { beliefs, chanceOf, oddsOf, PRIOR, type Odds, type Success } from './noise/noise-odds.js';

/** Outputs rarer than this together are left out of the largest ratio: whole thresholds end in a few last draws. */
const RAREST = 1e-9;

/** Largest ratio and success for one vector of one group (specification, T8). */
const LIMITS = { standard: 6.855, strict: 4.001 } as const;
const MOST_RIGHT = 0.65;

/** How many times likelier one answer can make what is published than another, for one vector of one group. */
export interface LargestRatio {
  /** Over all outputs but the rarest, which have a chance of at most 1e-9 together. */
  readonly ratio: number;
  /** Chance of an output that only one of the two answers can give. */
  readonly proof: number;
}

/** Exact, from the thresholds: two cells move by one each, so the ratio is the square of the largest step. */
export function largestRatio(table: NoiseTable): LargestRatio {
  const odds = oddsOf(table);
  const steps = [...odds]
    .filter(([e]) => e >= 0)
    .sort(([one], [other]) => other - one)
    .map(([e, chance]) => ({ chance, step: (odds.get(e - 1) ?? 0) / chance }));
  let rare = 0;
  const common = steps.filter(({ chance }) => (rare += 2 * chance) > RAREST);
  const largest = Math.max(...common.map(({ step }) => Math.max(step, 1 / step)));
  return { ratio: largest ** 2, proof: 4 * (steps[0]?.chance ?? 0) };
}

/** How often somebody who knows all other answers of one group finds the last one, by Bayes' rule. */
export function coalitionSuccess(
  { table, vectors, runs }: { readonly table: NoiseTable; readonly vectors: number; readonly runs: number },
  random: Random,
): Success {
  const odds = oddsOf(table);
  let right = 0;
  let sure = 0;
  for (let run = 0; run < runs; run += 1) {
    const answer = random.weighted(PRIOR);
    const logarithms = PRIOR.map(Math.log);
    for (let vector = 0; vector < vectors; vector += 1)
      PRIOR.forEach((_, cell) => {
        const moved = (cell === answer ? 1 : 0) + draw(odds, random);
        PRIOR.forEach((__, guess) => {
          logarithms[guess] = (logarithms[guess] ?? 0) + chanceOf(odds, moved - (cell === guess ? 1 : 0));
        });
      });
    const belief = beliefs(logarithms);
    const most = Math.max(...belief);
    if (belief.indexOf(most) === answer) right += 1;
    if (most > 0.95) sure += 1;
  }
  return { right: right / runs, sure: sure / runs };
}

/**
 * T8: everybody of a group but one puts their answers together. Holds for one vector when the largest ratio is at most
 * 6.855 (strict: 4.001), at most 65 % are found, and nobody is ever more than 95 % sure. Figures: ratio, proof, right, sure.
 */
export function attackByCoalition(table: NoiseTable, runs: number, random: Random): AttackResult {
  const { ratio, proof } = largestRatio(table);
  const { right, sure } = coalitionSuccess({ table, vectors: 1, runs }, random);
  const holds = ratio <= LIMITS[table] && right <= MOST_RIGHT && sure === 0 && proof <= 1e-13;
  const findings = holds ? [] : ['The last answer of a group is found too often or with too much certainty.'];
  return resultOf('T8', { ratio, proof, right, sure }, findings);
}

function draw(odds: Odds, random: Random): number {
  let left = random.next();
  for (const [size, chance] of odds) if ((left -= chance) < 0) return size;
  return 0;
}
