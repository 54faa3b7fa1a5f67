import { DIMENSIONS } from '../policy.js';
import { compareSize, isNational, union, type AtomSet, type Lattice, type Node } from './lattice.js';
import { isInSpan, reduce, type Echelon } from './modular.js';
import type { Rule, SelectionState } from './rule.js';

/**
 * Linear rule (specification 3.2, step 4): no combination of shown groups, with whatever multipliers, is a figure
 * about one of the sets of {@link unsafeTargets}. Works modulo 2³¹ − 1: a combination that exists in fractions exists
 * there too, unless that prime divides one of its denominators. Hides the smallest group of the first combination,
 * never the whole country unless it stands alone.
 */
export function linearRule(targets: readonly AtomSet[]): Rule {
  return (state) => {
    const shown = state.shownNodes();
    const echelon = reduce(
      shown.map((node) => node.atoms),
      state.lattice.atoms.length,
    );
    const target = targets.find((set) => isInSpan(echelon, set));
    if (target === undefined) return [];
    const used = combination(shown, target).sort(compareSize);
    const smallest = used.find((node) => !isNational(node)) ?? onlyOne(used);
    return [state.hide(smallest, 'linear')];
  };
}

/**
 * Sets that may not be calculated from shown groups, in the order of specification 3.2, step 4: groups that are not
 * safe, for each group and dimension its children that are not safe together, atoms, and pairs of atoms.
 */
export function unsafeTargets(lattice: Lattice, isSafe: SelectionState['isSafe']): readonly AtomSet[] {
  const unsafe = new Set(lattice.nodes.filter((node) => !isSafe(node.atoms)));
  const { length } = lattice.atoms;
  const childSets = lattice.nodes.flatMap((node) =>
    DIMENSIONS.flatMap((dimension) => {
      const children = node.children[dimension]
        .map((index) => lattice.nodes[index] as Node)
        .filter((child) => unsafe.has(child));
      return children.length > 0
        ? [
            union(
              length,
              children.map((child) => child.atoms),
            ),
          ]
        : [];
    }),
  );
  return [
    ...[...unsafe].map((node) => node.atoms),
    ...childSets.filter((set) => !isSafe(set)),
    ...lattice.atoms.map((_, index) => setOf(length, index)).filter((set) => !isSafe(set)),
    ...unsafePairs(lattice, isSafe),
  ];
}

function unsafePairs({ atoms }: Lattice, isSafe: SelectionState['isSafe']): AtomSet[] {
  return atoms.flatMap((_, one) =>
    atoms.flatMap((__, other) => {
      if (other <= one) return [];
      const pair = setOf(atoms.length, one, other);
      return isSafe(pair) ? [] : [pair];
    }),
  );
}

function setOf(length: number, ...places: readonly number[]): AtomSet {
  const set = new Uint8Array(length);
  for (const place of places) set[place] = 1;
  return set;
}

/** Groups with a multiplier other than 0 in the one combination whose free unknowns are 0. */
function combination(shown: readonly Node[], target: AtomSet): Node[] {
  const rows = [...target].map((wanted, atom) => [
    ...shown.map((node) => node.atoms[atom] as number),
    wanted,
  ]);
  const solved: Echelon = reduce(rows, shown.length);
  return solved.pivots.flatMap((column, index) => {
    const multiplier = solved.rows[index]?.[shown.length];
    const node = shown[column];
    return multiplier !== 0 && node !== undefined ? [node] : [];
  });
}

function onlyOne([only]: readonly Node[]): Node {
  if (only === undefined) throw new Error('A set in the span has no combination.');
  return only;
}
