import type { Solver } from '../solver.js';
import { compareSize, isNational, type Lattice, type Node } from './lattice.js';
import { isInSpan, reduce } from './modular.js';
import type { Rule } from './rule.js';

/** Largest multiplier of a group, and largest weight of an atom, that is tried (specification 3.2, step 5). */
const MULTIPLIER = 20;
const WEIGHT = 8;

/**
 * Exact search (specification 3.2, step 5): with one multiplier from −20 to 20 per shown group, no figure comes out
 * that counts fewer than k organisations. Takes groups out from the smallest on, the whole country last, until the
 * figure is gone, and hides the last one alone: so it does not matter which solution a solver finds. It counts
 * organisations; concerns are guarded by the rules before it.
 */
export const smallestFigureRule: Rule = (state) => {
  const { lattice, k, solver } = state;
  const shown = state.shownNodes();
  const search = new FigureSearch(lattice, k, solver);
  const place = search.atoms().find((atom) => search.hasFigure(shown, atom));
  if (place === undefined) return [];
  const order = [...shown].sort(
    (one, other) => Number(isNational(one)) - Number(isNational(other)) || compareSize(one, other),
  );
  for (const [index, node] of order.entries()) {
    if (search.hasFigure(order.slice(index + 1), place)) continue;
    return [state.hide(node, `smallest figure at atom ${lattice.atoms[place]?.key}`)];
  }
  throw new Error('Without any group there can be no figure.');
};

/** Atoms that the same groups hold: no combination can tell them apart, so they have one weight together. */
interface AtomClass {
  readonly column: readonly number[];
  readonly n: number;
}

class FigureSearch {
  constructor(
    private readonly lattice: Lattice,
    private readonly k: number,
    private readonly solver: Solver,
  ) {}

  /** Places of the atoms with fewer than k organisations, by tuple. */
  atoms(): number[] {
    return this.lattice.atoms.flatMap(({ n }, index) => (n < this.k ? [index] : []));
  }

  /** Whether the groups give a figure about fewer than k organisations, those of this atom among them. */
  hasFigure(groups: readonly Node[], atom: number): boolean {
    const classes = this.classes(groups);
    const target = classes.get(this.column(groups, atom).join(''));
    if (target === undefined || target.n >= this.k) return false;
    const others = [...classes.values()].filter((one) => one !== target);
    // A class that does not fit beside the target below k must come out as zero.
    const zero = others.filter(({ n }) => n + target.n >= this.k);
    const free = others.filter(({ n }) => n + target.n < this.k);
    // Exact and without a solver: the target is tied to classes that must be zero.
    if (
      isInSpan(
        reduce(
          zero.map(({ column }) => column),
          groups.length,
        ),
        target.column,
      )
    )
      return false;
    const model = modelOf(target, zero, free, this.k - 1 - target.n);
    // Whatever is not shown to be impossible counts as a figure.
    return this.solver.solve(model).status !== 'infeasible';
  }

  private classes(groups: readonly Node[]): Map<string, AtomClass> {
    const classes = new Map<string, AtomClass>();
    this.lattice.atoms.forEach(({ n }, index) => {
      const column = this.column(groups, index);
      const key = column.join('');
      classes.set(key, { column, n: n + (classes.get(key)?.n ?? 0) });
    });
    return classes;
  }

  private column(groups: readonly Node[], atom: number): number[] {
    return groups.map((group) => group.atoms[atom] as number);
  }
}

function modelOf(
  target: AtomClass,
  zero: readonly AtomClass[],
  free: readonly AtomClass[],
  room: number,
): string {
  const sum = ({ column }: AtomClass) =>
    column.flatMap((inside, group) => (inside === 1 ? [`+ l${group}`] : [])).join(' ');
  const held = zero.filter(({ column }) => column.includes(1));
  const weighed = free.filter(({ column }) => column.includes(1));
  const names = target.column.map((_, group) => ` -${MULTIPLIER} <= l${group} <= ${MULTIPLIER}`);
  const limit = weighed.map(({ n }, index) => `+ ${n} z${index}`).join(' ');
  return [
    'Minimize',
    ` size: ${limit || '0 l0'}`,
    'Subject To',
    ` ${sum(target)} = 1`,
    ...held.map((one) => ` ${sum(one)} = 0`),
    ...weighed.flatMap((one, index) => [
      ` ${sum(one)} - ${WEIGHT} z${index} <= 0`,
      ` ${sum(one)} + ${WEIGHT} z${index} >= 0`,
    ]),
    ...(limit ? [` ${limit} <= ${room}`] : []),
    'Bounds',
    ...names,
    ...(limit ? ['Binaries', ` ${weighed.map((_, index) => `z${index}`).join(' ')}`] : []),
    'End',
  ].join('\n');
}
