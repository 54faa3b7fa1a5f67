import type { Policy } from '../policy.js';
import type { Solver } from '../solver.js';
import type { AtomSet, Lattice, Node } from './lattice.js';
import { linearRule, unsafeTargets } from './linear-rule.js';
import { overlapRule } from './overlap-rule.js';
import { residualRule } from './residual-rule.js';
import type { Removal, Rule, SelectionState } from './rule.js';
import { isSafe } from './safe.js';
import { smallestFigureRule } from './smallest-figure-rule.js';

/** The rules after the threshold, in the order in which they are asked. */
export type RuleName = 'residual' | 'overlap' | 'linear' | 'smallestFigure';

/** All of them: what a publication uses. */
export const ALL_RULES: readonly RuleName[] = ['residual', 'overlap', 'linear', 'smallestFigure'];

/** Which groups are shown over one set of units. */
export interface Selection {
  /** By number of filters, then by tuple. */
  readonly shown: readonly Node[];
  /** Groups that were safe by themselves and are not shown, in the order in which they were taken out. */
  readonly removed: readonly Removal[];
}

/**
 * Chooses the groups that are shown (specification 3.2, six steps): those that are safe by themselves, less those
 * that would give an unsafe set by subtracting, overlapping or combining. A function of membership alone: it never
 * sees an answer. Ends always, since groups are only taken out. `rules` is for showing what a missing rule would let
 * through; a publication leaves it out. Cost: up to 2 s without the exact search for 20,000 organisations; the exact
 * search takes the solver's time, most with some hundreds.
 */
export function selectGroups(
  lattice: Lattice,
  policy: Pick<Policy, 'k' | 'kc' | 'maxConcernShare' | 'minRest'>,
  solver: Solver,
  rules: readonly RuleName[] = ALL_RULES,
): Selection {
  const safe = (set: AtomSet) => isSafe(lattice, set, policy);
  const state = new Groups(lattice, policy.k, solver, safe);
  const inForce = rulesOf(rules, lattice, safe);
  const removed: Removal[] = [];
  for (;;) {
    const found = firstRemovals(inForce, state);
    if (found.length === 0) return { shown: state.shownNodes(), removed };
    removed.push(...found);
  }
}

function firstRemovals(rules: readonly Rule[], state: SelectionState): readonly Removal[] {
  for (const rule of rules) {
    const removals = rule(state);
    if (removals.length > 0) return removals;
  }
  return [];
}

function rulesOf(names: readonly RuleName[], lattice: Lattice, safe: SelectionState['isSafe']): Rule[] {
  const known: Record<RuleName, () => Rule> = {
    residual: () => residualRule,
    overlap: () => overlapRule,
    linear: () => linearRule(unsafeTargets(lattice, safe)),
    smallestFigure: () => smallestFigureRule,
  };
  return ALL_RULES.filter((name) => names.includes(name)).map((name) => known[name]());
}

class Groups implements SelectionState {
  private readonly shown: Set<number>;

  constructor(
    readonly lattice: Lattice,
    readonly k: number,
    readonly solver: Solver,
    readonly isSafe: SelectionState['isSafe'],
  ) {
    this.shown = new Set(lattice.nodes.filter((node) => isSafe(node.atoms)).map((node) => node.index));
  }

  isShown(node: Node): boolean {
    return this.shown.has(node.index);
  }

  shownNodes(): readonly Node[] {
    return this.lattice.nodes.filter((node) => this.shown.has(node.index));
  }

  hide(node: Node, reason: string): Removal {
    this.shown.delete(node.index);
    return { node: node.key, reason };
  }
}
