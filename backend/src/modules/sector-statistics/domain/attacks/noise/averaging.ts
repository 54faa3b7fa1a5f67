import { resultOf, type AttackResult } from '../measures/attack-result.js';
import type { Differencing } from '../differencing.js';
import { groupsOf, keepsThresholds, type FrameGroup } from '../measures/public-frame.js';

/** Least share of a cell's variance that the best estimate must keep (specification, T4). */
const LEAST_FACTOR = 0.5;

/** Below this a length counts as 0: sums of a few hundred numbers near 1 in floating point. */
const NOTHING = 1e-7;

/**
 * T4: the attacker combines all shown counts of one answer into the best estimate of each (generalised least squares),
 * equal sets being one count. Holds when every shown group keeps at least half the variance of one cell, and when no
 * group or corner that breaks a threshold can be estimated at all. Figures: `leastFactor`, the least share of the
 * variance that is kept; `leastFactorOfTwo`, the same for a question with two answers, whose sum is known exactly.
 */
export function attackByAveraging({ frame, shown, policy }: Differencing): AttackResult {
  const names = new Set(shown);
  const all = groupsOf(frame, policy.views);
  const onShow = distinct(all.filter(({ key }) => names.has(key)));
  const width = frame.corners.length;
  const matrix = onShow.map(({ corners }) => indicator(corners, width));
  const columns = frame.corners.map((_, corner) => Float64Array.from(matrix.map((row) => row[corner] ?? 0)));
  const basis = orthonormal(columns);
  const factors = onShow.map((_, group) => basis.reduce((sum, vector) => sum + (vector[group] ?? 0) ** 2, 0));
  const least = Math.min(1, ...factors);
  const rowSpace = orthonormal(matrix);
  const targets = [
    ...all.map(({ key, corners }) => ({ name: key, corners })),
    ...frame.corners.map(({ sector, region, size }, place) => ({
      name: `the organisations of ${sector}, ${region}, ${size}`,
      corners: [place],
    })),
  ].filter(({ corners }) => !keepsThresholds(frame, corners, policy));
  const estimable = targets.filter(({ corners }) => isSpanned(indicator(corners, width), rowSpace));
  const findings = [
    ...onShow
      .filter((_, group) => (factors[group] ?? 0) < LEAST_FACTOR - NOTHING)
      .map(({ key }) => `The counts of ${key} can be estimated with less than half their variance.`),
    ...estimable.map(({ name }) => `Combining groups estimates ${name}.`),
  ];
  return resultOf('T4', { groups: onShow.length, leastFactor: least, leastFactorOfTwo: least / 2 }, findings);
}

function distinct(groups: readonly FrameGroup[]): FrameGroup[] {
  return [...new Map(groups.map((group) => [group.corners.join(), group])).values()];
}

function indicator(places: readonly number[], width: number): Float64Array {
  const row = new Float64Array(width);
  for (const place of places) row[place] = 1;
  return row;
}

/** An orthonormal basis of what these vectors span (Gram and Schmidt, each vector cleared twice). */
function orthonormal(vectors: readonly Float64Array[]): Float64Array[] {
  const basis: Float64Array[] = [];
  for (const vector of vectors) {
    const rest = clear(clear(vector, basis), basis);
    const length = Math.sqrt(inner(rest, rest));
    if (length > NOTHING) basis.push(rest.map((value) => value / length));
  }
  return basis;
}

function isSpanned(vector: Float64Array, basis: readonly Float64Array[]): boolean {
  const rest = clear(clear(vector, basis), basis);
  return inner(rest, rest) < NOTHING;
}

function clear(vector: Float64Array, basis: readonly Float64Array[]): Float64Array {
  const rest = Float64Array.from(vector);
  for (const one of basis) {
    const share = inner(rest, one);
    if (share !== 0)
      for (let index = 0; index < rest.length; index += 1)
        rest[index] = (rest[index] ?? 0) - share * (one[index] ?? 0);
  }
  return rest;
}

function inner(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < one.length; index += 1) sum += (one[index] ?? 0) * (other[index] ?? 0);
  return sum;
}
