import type { Cell } from '../../cube/cube.js';
import { THRESHOLDS, type NoiseTable } from '../../noise/thresholds.js';
import type { Random } from '../../population/random.js';
import type { Solver } from '../../solver.js';
import { resultOf, type AttackResult } from './attack-result.js';
import { rangeOf, type CountPuzzle } from './count-range.js';
import { sizeIn, type Corner, type FrameGroup } from './public-frame.js';

/** Number of random sets of corners that are tried beside every single corner (specification, T3). */
const RANDOM_SETS = 200;

/** Limits between which the exact count of one answer in one group must lie, as the attacker sees it. */
export interface KnownCounts {
  readonly group: FrameGroup;
  /** By answer, in the order of the codes. */
  readonly limits: readonly { readonly low: number; readonly high: number }[];
}

/** One criterion or theme as the interval attacker meets it. */
export interface IntervalTarget {
  readonly column: string;
  readonly codes: readonly string[];
  readonly known: readonly KnownCounts[];
  /** Counts by corner and answer that fit all limits: the real ones, or an example. */
  readonly fitting: readonly (readonly number[])[];
}

/** Limits that a noisy count before coding gives: the noise is at most 34, with the strict table at most 48. */
export function limitsOfNoise(count: number, n: number, table: NoiseTable): { low: number; high: number } {
  const reach = THRESHOLDS[table].length;
  return { low: Math.max(0, count - reach), high: Math.min(n, count + reach) };
}

/** Limits that a published cell gives to somebody who has no count before coding. */
export function limitsOfCell({ sign, value, n, table }: Cell): { low: number; high: number } {
  const reach = THRESHOLDS[table].length;
  return {
    low: sign === '<=' ? 0 : Math.max(0, value - reach),
    high: sign === '>=' ? n : Math.min(n, value + reach),
  };
}

/**
 * T3: an attacker who knows the size of every corner and every count before coding looks for certainty about a set of
 * fewer than `k` organisations: can none, and can all of them have given an answer? First by moving the answers of that
 * set alone in counts that fit, with all answers of a group at once; where that fails, by whole-number optimisation.
 * Holds when the whole range from none to all stays possible everywhere. Figures: sets, questions, solved, exact.
 */
export function attackByIntervals(
  corners: readonly Corner[],
  targets: readonly IntervalTarget[],
  { k, random, solver }: { readonly k: number; readonly random: Random; readonly solver: Solver },
): AttackResult {
  const sets = smallSets(corners, k, random);
  const findings: string[] = [];
  const figures = { sets: sets.length, questions: 0, solved: 0, exact: 0 };
  const sizes = corners.map(({ n }) => n);
  for (const target of targets) {
    const counts = countsOf(target);
    for (const set of sets) {
      const totals = new Totals(target, set, counts);
      const size = sizeIn(corners, set);
      for (const [code, answer] of target.codes.entries()) {
        figures.questions += 1;
        if (canAll(totals, sizes, code) && canNone(totals, target.codes.length, code)) continue;
        figures.solved += 1;
        const places = set.map((corner) => corner * target.codes.length + code);
        const range = rangeOf(puzzleOf(target, corners), places, solver);
        if (range?.least === 0 && range.most === size) continue;
        if (range !== undefined && range.least === range.most) figures.exact += 1;
        const told = range === undefined ? 'unknown' : `${range.least} to ${range.most}`;
        findings.push(`Of ${size} organisations, the number with ${target.column} = ${answer}: ${told}.`);
      }
    }
  }
  return resultOf('T3', figures, findings);
}

/** Every corner with fewer than k organisations, and random sets of corners with fewer than k together. */
function smallSets(corners: readonly Corner[], k: number, random: Random): number[][] {
  const small = corners.flatMap(({ n }, place) => (n < k ? [place] : []));
  const drawn = Array.from({ length: small.length < 2 ? 0 : RANDOM_SETS }, () => {
    const set: number[] = [];
    for (let tries = 0; tries < 6; tries += 1) {
      const place = small[random.below(small.length)] ?? 0;
      if (!set.includes(place) && sizeIn(corners, [...set, place]) < k) set.push(place);
    }
    return set;
  });
  return [...small.map((place) => [place]), ...drawn.filter((set) => set.length > 1)];
}

/** Whether every one of the set can have given this answer: nothing else is changed. */
function canAll(totals: Totals, sizes: readonly number[], code: number): boolean {
  return totals.fit((corner, one) => (one === code ? (sizes[corner] ?? 0) : 0));
}

/** Whether none of the set can have given this answer: those who did, gave some other one. */
function canNone(totals: Totals, codes: number, code: number): boolean {
  return Array.from({ length: codes }, (_, other) => other).some(
    (other) =>
      other !== code &&
      totals.fit((corner, one) => {
        if (one === code) return 0;
        return totals.counted(corner, one) + (one === other ? totals.counted(corner, code) : 0);
      }),
  );
}

/** Counts that fit, and what becomes of them when the corners of one set have others. */
class Totals {
  private readonly touched: readonly { inside: number[]; counts: number[]; limits: KnownCounts['limits'] }[];

  constructor(
    private readonly target: IntervalTarget,
    set: readonly number[],
    counts: readonly (readonly number[])[],
  ) {
    this.touched = target.known.flatMap(({ group, limits }, place) => {
      const inside = set.filter((corner) => group.corners.includes(corner));
      return inside.length > 0 ? [{ inside, counts: [...(counts[place] ?? [])], limits }] : [];
    });
  }

  counted(corner: number, code: number): number {
    return this.target.fitting[corner]?.[code] ?? 0;
  }

  fit(other: (corner: number, code: number) => number): boolean {
    return this.touched.every(({ inside, counts, limits }) =>
      limits.every(({ low, high }, code) => {
        const moved = inside.reduce((sum, one) => sum + other(one, code) - this.counted(one, code), 0);
        const count = (counts[code] ?? 0) + moved;
        return low <= count && count <= high;
      }),
    );
  }
}

function countsOf({ known, fitting, codes }: IntervalTarget): number[][] {
  return known.map(({ group }) =>
    codes.map((_, code) => group.corners.reduce((sum, corner) => sum + (fitting[corner]?.[code] ?? 0), 0)),
  );
}

/** All that the attacker knows, as one puzzle: the count of corner c and answer a stands at place c · answers + a. */
export function puzzleOf(
  { codes, known }: Pick<IntervalTarget, 'codes' | 'known'>,
  corners: readonly Corner[],
): CountPuzzle {
  const width = codes.length;
  return {
    most: corners.flatMap(({ n }) => codes.map(() => n)),
    sums: [
      ...corners.map(({ n }, corner) => ({
        of: codes.map((_, code) => corner * width + code),
        low: n,
        high: n,
      })),
      ...known.flatMap(({ group, limits }) =>
        limits.map(({ low, high }, code) => ({
          of: group.corners.map((corner) => corner * width + code),
          low,
          high,
        })),
      ),
    ],
  };
}
