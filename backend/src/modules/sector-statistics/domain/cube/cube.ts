import { createHash } from 'node:crypto';
import type { NoiseTable } from '../noise/thresholds.js';
import type { Coded } from '../noise/coding.js';
import type { Removal } from '../selection/rule.js';

/** A shown group of one set of units. */
export interface CubeGroup {
  /** `S|R|Z`, with `*` for a dimension that is not used. */
  readonly key: string;
  /** Number of organisations. */
  readonly n: number;
}

/** The criteria and themes that apply to the same organisations, with the groups that are shown for them. */
export interface CubeSet {
  readonly columns: readonly string[];
  /** Number of organisations that they apply to. */
  readonly n: number;
  readonly groups: readonly CubeGroup[];
  /** Number of groups that exist, and of those that are safe by themselves. */
  readonly existing: number;
  readonly eligible: number;
  readonly removed: readonly Removal[];
}

/** The published count of one answer in one group. */
export interface Cell extends Coded {
  readonly column: string;
  readonly group: string;
  readonly n: number;
  readonly answer: string;
  /** Which table its noise came from; it decides how wide the uncertainty is. */
  readonly table: NoiseTable;
}

/** A published median (2) or quartile (1, 3) of one group, on the scale 0 to 100. */
export interface QuantileCell {
  readonly column: string;
  readonly group: string;
  readonly n: number;
  readonly quartile: 1 | 2 | 3;
  readonly value: number;
}

/** All that a publication shows; every figure is read or calculated from it and from nothing else. */
export interface Cube {
  readonly year: number;
  readonly sets: readonly CubeSet[];
  readonly cells: readonly Cell[];
  readonly quantiles: readonly QuantileCell[];
}

/**
 * SHA-256 over the coded cells and the shown quantiles in their order (specification 3.4), 64 hexadecimal digits. Counts
 * before coding play no part.
 */
export function cubeHash({ year, cells, quantiles }: Pick<Cube, 'year' | 'cells' | 'quantiles'>): string {
  const hash = createHash('sha256').update(`${year}\n`);
  for (const { column, group, n, answer, sign, value, table } of cells)
    hash.update(`${column}|${group}|${n}|${answer}|${sign}|${value}|${table}\n`);
  for (const { column, group, n, quartile, value } of quantiles)
    hash.update(`${column}|${group}|${n}|q${quartile}|${value}\n`);
  return hash.digest('hex');
}
