import { THRESHOLDS, type NoiseTable } from '../../noise/thresholds.js';

/** Chance of each size of the noise, exactly as the thresholds give it. */
export type Odds = ReadonlyMap<number, number>;

const DRAWS = 2 ** 48;

/** Chances of the noise of a table: from −34 to 34, or from −48 to 48. */
export function oddsOf(table: NoiseTable): Odds {
  const thresholds: readonly number[] = THRESHOLDS[table];
  const odds = new Map([[0, 1 - (thresholds[0] ?? 0) / DRAWS]]);
  thresholds.forEach((threshold, index) => {
    const chance = (threshold - (thresholds[index + 1] ?? 0)) / DRAWS / 2;
    odds.set(index + 1, chance).set(-index - 1, chance);
  });
  return odds;
}

/** Chances of the difference of two draws. */
export function oddsOfDifference(one: Odds, other: Odds): Odds {
  const odds = new Map<number, number>();
  for (const [first, chance] of one)
    for (const [second, with_] of other)
      odds.set(first - second, (odds.get(first - second) ?? 0) + chance * with_);
  return odds;
}

/** What a guess of many came to. */
export interface Success {
  /** Share of guesses that were right. */
  readonly right: number;
  /** Share in which the attacker was more than 95 % sure. */
  readonly sure: number;
}

/** How common each of four answers is, as the attacker knows beforehand: guessing alone is right in 45 %. */
export const PRIOR: readonly number[] = [0.45, 0.3, 0.15, 0.1];

/** What an attacker believes of the answer of one organisation, by answer; adds up to 1. */
export function beliefs(logarithms: readonly number[]): number[] {
  const most = Math.max(...logarithms);
  const weights = logarithms.map((one) => Math.exp(one - most));
  const sum = weights.reduce((total, one) => total + one, 0);
  return weights.map((one) => one / sum);
}

/** Chance of a difference, never 0: beyond the reach of the noise stands what the last draws of 48 bits leave. */
export function chanceOf(odds: Odds, size: number): number {
  return Math.log(odds.get(size) ?? 1 / DRAWS / DRAWS);
}
