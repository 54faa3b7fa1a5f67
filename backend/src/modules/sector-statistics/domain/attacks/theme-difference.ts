import type { NoisyGroup } from '../cube/publication.js';

/** Counts before coding of the levels or codes 0 to 4, of n organisations. */
type Counted = Pick<NoisyGroup, 'counts' | 'n'>;

/** What an attacker compares: a theme, and a criterion that all but one sector was asked, in the same group. */
export interface ThemeDifference {
  readonly theme: Counted | undefined;
  /** A criterion that decides the theme for the other sectors. */
  readonly criterion: Counted | undefined;
}

/** Lowest level that the hidden criterion leaves when it is met. */
const MET = 2;

/**
 * Specification 1.21: where a theme rests on one criterion that is shown nowhere, its counts less those of a criterion that
 * the others were asked tell how many of the hidden sector meet it. Gives the mean of what the groups tell, in
 * organisations; undefined when no group shows both.
 */
export function estimateHidden(groups: readonly ThemeDifference[]): number | undefined {
  const estimates = groups.flatMap(({ theme, criterion }) =>
    theme === undefined || criterion === undefined ? [] : [countMet(theme) - countMet(criterion)],
  );
  if (estimates.length === 0) return undefined;
  return estimates.reduce((sum, one) => sum + one, 0) / estimates.length;
}

/** Best estimate of those at or above the level: n is exact, so the three cells above and the two below both tell it. */
function countMet({ counts, n }: Counted): number {
  const sum = (part: readonly number[]) => part.reduce((total, count) => total + count, 0);
  return (2 * sum(counts.slice(MET, 5)) + 3 * (n - sum(counts.slice(0, MET)))) / 5;
}
