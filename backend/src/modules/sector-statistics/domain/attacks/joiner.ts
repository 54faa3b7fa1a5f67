import { createHmac } from 'node:crypto';
import { fingerprint, noise, noiseOf, recordKey, type VectorKey } from '../noise/noise.js';
import type { NoiseTable } from '../noise/thresholds.js';
import type { Random } from '../population/random.js';
import { resultOf, type AttackResult } from './measures/attack-result.js';
import {
  beliefs,
  chanceOf,
  oddsOf,
  oddsOfDifference,
  PRIOR,
  type Odds,
  type Success,
} from './noise/noise-odds.js';

/** The groups that one organisation stands in: nation, sector, region, size, sector × region, sector × size. */
const GROUPS = 6;

const ANSWERS = ['0', '1', '2', '3'] as const;

/** How the noise of one cell is drawn: the product's way, or a broken one. */
export type DrawCell = (
  key: VectorKey,
  group: { readonly members: readonly Member[]; readonly keys: readonly bigint[] },
  answer: string,
  table: NoiseTable,
) => number;

/** An organisation with its answer. */
export interface Member {
  readonly id: string;
  readonly answer: string;
}

/** The product's way: from the whole content of the group. */
export const drawByGroup: DrawCell = (key, { members, keys }, answer, table) =>
  noise(key, { n: members.length, fingerprint: fingerprint(keys) }, answer, table);

/** The textbook's way, which the product does not use: from the organisations of the cell alone. */
export const drawByCell: DrawCell = ({ secret }, { members, keys }, answer, table) => {
  const inside = fingerprint(keys.filter((_, index) => members[index]?.answer === answer));
  return noiseOf(createHmac('sha256', secret).update(`classical|${inside}`).digest(), table);
};

/** What the joiner attack is tried with. */
export interface JoinerAttack {
  readonly runs: number;
  /** Table of the publication with the joiner, and of the one before. */
  readonly table: NoiseTable;
  readonly tableBefore: NoiseTable;
  /** Number of vectors that the same fact enters. */
  readonly vectors: number;
  readonly draw: DrawCell;
  /** Whether the attacker knows that a cell keeps its noise as long as its organisations stay. */
  readonly knowsCells: boolean;
}

/**
 * One organisation joins and nobody else changes, in the nation and in all six groups; the attacker compares both
 * publications by Bayes' rule (specification, T6c).
 */
export function joinerSuccess(attack: JoinerAttack, secret: Uint8Array, random: Random): Success {
  const difference = oddsOfDifference(oddsOf(attack.table), oddsOf(attack.tableBefore));
  let right = 0;
  let sure = 0;
  for (let run = 0; run < attack.runs; run += 1) {
    const joined = random.weighted(PRIOR);
    const logarithms = PRIOR.map(Math.log);
    for (let vector = 0; vector < attack.vectors; vector += 1)
      for (let group = 0; group < GROUPS; group += 1) {
        const key = { secret, year: 2027, code: `V${vector}` };
        const change = changeOf(key, { run, group, joined }, attack);
        ANSWERS.forEach((_, guess) => {
          logarithms[guess] =
            (logarithms[guess] ?? 0) + likelihood(change, guess, difference, attack.knowsCells);
        });
      }
    const belief = beliefs(logarithms);
    const most = Math.max(...belief);
    if (belief.indexOf(most) === joined) right += 1;
    if (most > 0.95) sure += 1;
  }
  return { right: right / attack.runs, sure: sure / attack.runs };
}

/** How much each cell of one group changed when the organisation joined. */
function changeOf(
  key: VectorKey,
  { run, group, joined }: { run: number; group: number; joined: number },
  { draw, table, tableBefore }: JoinerAttack,
): number[] {
  const before: Member[] = ANSWERS.flatMap((answer, index) =>
    Array.from({ length: 2 + group + index }, (_, place) => ({
      id: `${run}-${group}-${index}-${place}`,
      answer,
    })),
  );
  const newcomer = { id: `${run}-new`, answer: ANSWERS[joined] ?? '0' };
  const keys = before.map(({ id, answer }) => recordKey(key, id, answer));
  const then = { members: before, keys };
  const now = {
    members: [...before, newcomer],
    keys: [...keys, recordKey(key, newcomer.id, newcomer.answer)],
  };
  // Each publication has a secret of its own; the textbook's way keeps one, or its cells would not stay.
  const later = { ...key, year: key.year + 1 };
  return ANSWERS.map(
    (answer, index) =>
      (index === joined ? 1 : 0) + draw(later, now, answer, table) - draw(key, then, answer, tableBefore),
  );
}

function likelihood(change: readonly number[], guess: number, difference: Odds, knowsCells: boolean): number {
  return change.reduce((sum, moved, cell) => {
    // The cells that nobody joined keep their noise, so there a change is impossible.
    if (knowsCells && cell !== guess) return sum + (moved === 0 ? 0 : Math.log(1e-9));
    return sum + chanceOf(difference, moved - (cell === guess ? 1 : 0));
  }, 0);
}

/**
 * How often a joiner may be found out, and how often for sure, with one vector: the specification's limits where both
 * years are drawn from one table, and between them the strict table after the standard one, which it does not name.
 */
const LIMITS = {
  standard: { standard: [0.75, 0.12], strict: [0.68, 0.04] },
  strict: { standard: [0.68, 0.04], strict: [0.65, 0.02] },
} as const;

/** T6, part c: how often the answer of a joiner is found. Holds within {@link LIMITS}. Figures: right and sure. */
export function attackByJoining(attack: JoinerAttack, secret: Uint8Array, random: Random): AttackResult {
  const { right, sure } = joinerSuccess(attack, secret, random);
  const [mostRight, mostSure] = LIMITS[attack.tableBefore][attack.table];
  const findings =
    right <= mostRight && sure <= mostSure ? [] : ['The answer of a joiner is found too often.'];
  return resultOf('T6', { runs: attack.runs, right, sure }, findings);
}
