import type { Solver } from '../solver.js';
import type { AtomSet, Lattice, Node } from './lattice.js';

/** A group that was taken out, and why: `residual of P along D: n`, `overlap with B: n`, `linear`, `smallest figure at atom A`. */
export interface Removal {
  readonly node: string;
  readonly reason: string;
}

/** The groups that are still shown while rules take them out. */
export interface SelectionState {
  readonly lattice: Lattice;
  readonly k: number;
  readonly solver: Solver;
  readonly isSafe: (set: AtomSet) => boolean;
  readonly isShown: (node: Node) => boolean;
  /** In the order of the lattice. */
  readonly shownNodes: () => readonly Node[];
  /** Takes a group out. */
  readonly hide: (node: Node, reason: string) => Removal;
}

/** Takes out groups that a rule forbids; an empty answer means that the rule is content. */
export type Rule = (state: SelectionState) => readonly Removal[];
