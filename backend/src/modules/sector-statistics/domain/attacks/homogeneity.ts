import { code, codingEdge, type Coded } from '../noise/coding.js';
import { clamp, noise } from '../noise/noise.js';
import { quartile, roundTo } from '../noise/quantiles.js';
import { FLOOR } from '../policy.js';
import { resultOf, type AttackResult } from './measures/attack-result.js';
import { oddsOf } from './noise/noise-odds.js';

/** Largest ratio by which a pattern may speak for "all of them" rather than "all but two" (specification, T7). */
const MOST_RATIO = 2;

/**
 * T7: publishes groups in which everybody gave the same answer, with many secrets. Holds when no count at or beyond the
 * edges is ever exact, and when the commonest pattern is at most twice as likely as if two organisations dissented (for
 * groups of 10, 12 and 20). Figures: draws, and the ratio for each size.
 */
export function attackUnanimity(
  sizes: readonly number[],
  seeds: number,
  encode: (count: number, n: number) => Coded = code,
): AttackResult {
  const findings: string[] = [];
  const figures: Record<string, number> = { seeds };
  for (const n of sizes) {
    const exact = Array.from({ length: seeds }, (_, seed) => patternOf(n, seed, encode)).filter((cells) =>
      cells.some(({ sign, value }) => sign === '=' && isBeyondEdge(value, n)),
    ).length;
    if (exact > 0)
      findings.push(`In a unanimous group of ${n}, ${exact} of ${seeds} show an exact count at an edge.`);
    const ratio = ratioOf(n);
    figures[`ratio${n}`] = ratio;
    if (n <= 20 && ratio > MOST_RATIO)
      findings.push(`The commonest pattern of ${n} speaks for "all" too clearly.`);
    if (n >= FLOOR.quartileMinN) {
      const ofQuartiles = quartileRatio(n, seeds);
      figures[`quartiles${n}`] = ofQuartiles;
      if (ofQuartiles > MOST_RATIO) findings.push(`The quartiles of ${n} speak for "all" too clearly.`);
    }
  }
  return resultOf('T7', figures, findings);
}

function isBeyondEdge(value: number, n: number): boolean {
  const edge = codingEdge(n);
  return value <= edge || value >= n - edge;
}

/** Five levels of a group under the secret of this seed: all at the highest but those who dissent. */
function countsOf(n: number, seed: number, dissenting = 0): number[] {
  const secret = new Uint8Array(32).map((_, index) => (seed >> (8 * (index % 4))) & 255);
  const key = { secret, year: 2027, code: 'UNA' };
  const content = { n, fingerprint: String(dissenting).padStart(16, '0') };
  return [dissenting, 0, 0, 0, n - dissenting].map((count, level) =>
    clamp(count + noise(key, content, String(level), 'standard'), n),
  );
}

function patternOf(n: number, seed: number, encode: (count: number, n: number) => Coded): Coded[] {
  return countsOf(n, seed).map((count) => encode(count, n));
}

/** The same ratio for the commonest quartiles on show, counted. */
function quartileRatio(n: number, seeds: number): number {
  const often = (dissenting: number) => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < seeds; seed += 1) {
      const shown = quartilesOf(countsOf(n, seed, dissenting));
      counts.set(shown, (counts.get(shown) ?? 0) + 1);
    }
    return counts;
  };
  const [unanimous, dissent] = [often(0), often(2)];
  const [commonest = '', count = 0] = [...unanimous].sort(([, one], [, other]) => other - one)[0] ?? [];
  return count / (dissent.get(commonest) ?? 1);
}

function quartilesOf(levels: readonly number[]): string {
  return ([1, 2, 3] as const)
    .map((which) => {
      const found = quartile(levels, which);
      return found === undefined ? '' : roundTo(found, FLOOR.showRound);
    })
    .join();
}

/** P(pattern | n, 0, 0, 0) / P(pattern | n − 2, 2, 0, 0) for the pattern "at least n − b, at most b, at most b, at most b". */
function ratioOf(n: number): number {
  const odds = [...oddsOf('standard')];
  const edge = codingEdge(n);
  const chance = (holds: (e: number) => boolean) =>
    odds.reduce((sum, [e, one]) => sum + (holds(e) ? one : 0), 0);
  const high = (count: number) => chance((e) => count + e >= n - edge);
  const low = (count: number) => chance((e) => count + e <= edge);
  return (high(n) * low(0)) / (high(n - 2) * low(2));
}
