import type { ScoringMethod, Threshold } from '../framework.js';

/** One term of a score. */
export interface Term {
  readonly weight: number;
  readonly value: number;
}

/** Differences this small come from the way computers store fractions; they never cost a level. */
const NOISE = 1e-9;

/** `weightedMean`: Σ(weight × value) ÷ Σ weight; `sum`: Σ(weight × value). Null when there are no terms. */
export function combine(method: ScoringMethod, terms: readonly Term[]): number | null {
  if (terms.length === 0) return null;
  const sum = terms.reduce((total, term) => total + term.weight * term.value, 0);
  return method === 'sum' ? sum : sum / terms.reduce((total, term) => total + term.weight, 0);
}

/** The highest threshold that the unrounded score reaches; null without score or thresholds. */
export function levelOf(thresholds: readonly Threshold[] | undefined, score: number | null): number | null {
  if (thresholds === undefined || score === null) return null;
  const reached = thresholds.findLast((threshold) => score >= threshold.from - NOISE);
  return (reached ?? thresholds[0])?.level ?? null;
}

/** The lowest of a level and its limits; a limit above the level changes nothing. */
export function limitLevel(level: number | null, limits: readonly number[]): number | null {
  return level === null ? null : Math.min(level, ...limits);
}
