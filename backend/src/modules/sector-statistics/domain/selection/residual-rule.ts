import { DIMENSIONS, type Dimension } from '../policy.js';
import { compareSize, sizeOf, union, type Node } from './lattice.js';
import type { Removal, Rule, SelectionState } from './rule.js';

/**
 * Residual rule (specification 3.2, step 2): what is left of a shown group after subtracting its shown children along
 * one dimension is empty or safe. Hides the smallest shown child until that holds for every shown group.
 */
export const residualRule: Rule = (state) => {
  const removed: Removal[] = [];
  for (let before = -1; before !== removed.length;) {
    before = removed.length;
    for (const parent of state.shownNodes())
      for (const dimension of DIMENSIONS)
        if (state.isShown(parent)) removed.push(...mend(state, parent, dimension));
  }
  return removed;
};

function mend(state: SelectionState, parent: Node, dimension: Dimension): Removal[] {
  const removed: Removal[] = [];
  const { lattice } = state;
  const children = parent.children[dimension].map((index) => lattice.nodes[index] as Node);
  for (;;) {
    const shown = children.filter((child) => state.isShown(child));
    const hidden = children.filter((child) => !state.isShown(child));
    const smallest = [...shown].sort(compareSize)[0];
    if (smallest === undefined || hidden.length === 0) return removed;
    const rest = union(
      lattice.atoms.length,
      hidden.map((child) => child.atoms),
    );
    if (state.isSafe(rest)) return removed;
    const size = sizeOf(lattice.atoms, rest);
    removed.push(state.hide(smallest, `residual of ${parent.key} along ${dimension}: ${size}`));
  }
}
