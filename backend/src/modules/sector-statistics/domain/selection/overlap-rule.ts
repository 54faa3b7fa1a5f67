import { compareSize, difference, sizeOf } from './lattice.js';
import type { Rule } from './rule.js';

/**
 * Overlap rule (specification 3.2, step 3): two shown groups are about the same organisations, or the organisations
 * that are in one of them alone are a safe set. Hides the smaller group of the first pair that breaks it.
 */
export const overlapRule: Rule = (state) => {
  const { lattice } = state;
  const shown = [...state.shownNodes()].sort(compareSize);
  for (const [index, one] of shown.entries())
    for (const other of shown.slice(index + 1)) {
      const apart = difference(one.atoms, other.atoms);
      const size = sizeOf(lattice.atoms, apart);
      if (size > 0 && !state.isSafe(apart)) return [state.hide(one, `overlap with ${other.key}: ${size}`)];
    }
  return [];
};
