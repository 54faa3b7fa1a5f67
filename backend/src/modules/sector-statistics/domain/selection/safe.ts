import { SHARE_UNIT, type Policy } from '../policy.js';
import { sizeOf, type AtomSet, type Lattice } from './lattice.js';

/** The thresholds that make a set of organisations safe. */
export type SafetyPolicy = Pick<Policy, 'k' | 'kc' | 'maxConcernShare' | 'minRest'>;

/**
 * Whether a figure about this set of organisations may exist (specification 3.1, `safe`): at least k organisations
 * of at least kc concerns, the largest concern at most its share, and at least `minRest` organisations outside any
 * one concern. The empty set is not safe. Looks at membership alone; compares whole numbers alone.
 */
export function isSafe(lattice: Lattice, set: AtomSet, policy: SafetyPolicy): boolean {
  const n = sizeOf(lattice.atoms, set);
  if (n < policy.k) return false;
  const counts = new Int32Array(lattice.sharedConcerns);
  let alone = 0;
  let shared = 0;
  let largest = 0;
  lattice.atoms.forEach((atom, index) => {
    if (set[index] !== 1) return;
    alone += atom.alone;
    for (const [concern, count] of atom.concerns) {
      const before = counts[concern] ?? 0;
      if (before === 0) shared += 1;
      counts[concern] = before + count;
      largest = Math.max(largest, before + count);
    }
  });
  if (alone > 0) largest = Math.max(largest, 1);
  return (
    alone + shared >= policy.kc &&
    largest * SHARE_UNIT <= Math.round(policy.maxConcernShare * SHARE_UNIT) * n &&
    n - largest >= policy.minRest
  );
}
