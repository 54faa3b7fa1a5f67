import { DIMENSIONS, type Dimension, type View } from '../policy.js';

/** An organisation as a publication sees it: where it belongs, and who can see or settle its answers. */
export interface Unit {
  /** Stable and internal; without `|`. */
  readonly id: string;
  readonly sector: string;
  readonly region: string;
  readonly size: string;
  readonly concern: string;
}

/** Sector, region and size, in this order; `*` for a dimension that is not used. */
export type Tuple = readonly [sector: string, region: string, size: string];

/** All units of one sector, region and size: the smallest set that groups are made of. */
export interface Atom {
  readonly key: string;
  readonly tuple: Tuple;
  readonly n: number;
  /** How many of these units are the only one of their concern among all units at hand. */
  readonly alone: number;
  /** The other units, by number of their concern. */
  readonly concerns: ReadonlyMap<number, number>;
}

/** A set of atoms: 1 at the place of each atom that is in it. */
export type AtomSet = Uint8Array;

/** A group that exists, shown or not (specification 3.1: a node). */
export interface Node {
  /** Its place in {@link Lattice.nodes}. */
  readonly index: number;
  /** `S|R|Z`, such as `JHV|*|KLEIN`. */
  readonly key: string;
  readonly tuple: Tuple;
  readonly atoms: AtomSet;
  /** Number of organisations. */
  readonly n: number;
  /** Places of the nodes that refine it by one more dimension, where that view exists. */
  readonly children: Readonly<Record<Dimension, readonly number[]>>;
}

/** All groups over one set of units, with the atoms that they are made of (specification 3.1). */
export interface Lattice {
  /** By tuple. */
  readonly atoms: readonly Atom[];
  /** By number of filters, then by tuple. */
  readonly nodes: readonly Node[];
  /** Number of organisations in all. */
  readonly n: number;
  /** Number of different concerns with more than one organisation. */
  readonly sharedConcerns: number;
}

/** Sign of a dimension that a node does not use. */
export const UNUSED = '*';

/** Compares text by UTF-16 code unit, with `*` before any other. */
export function compareCodes(one: string, other: string): number {
  if (one === other) return 0;
  if (one === UNUSED) return -1;
  if (other === UNUSED) return 1;
  return one < other ? -1 : 1;
}

/** Compares tuples field by field. */
export function compareTuples(one: Tuple, other: Tuple): number {
  return compareCodes(one[0], other[0]) || compareCodes(one[1], other[1]) || compareCodes(one[2], other[2]);
}

/** Compares nodes by number of organisations, then by tuple: the order of "smallest" (specification 3.1). */
export function compareSize(one: Node, other: Node): number {
  return one.n - other.n || compareTuples(one.tuple, other.tuple);
}

/** Whether this is the group of the whole country. */
export function isNational(node: Node): boolean {
  return node.tuple.every((code) => code === UNUSED);
}

/** Key of the group that a unit belongs to in a view. */
export function keyIn(view: View, unit: Omit<Unit, 'id' | 'concern'>): string {
  return tupleIn(view, [unit.sector, unit.region, unit.size]).join('|');
}

/**
 * The groups of a set of units in these views. Depends on the units as a set: their order changes nothing.
 * Limits: at most some thousand atoms (the real lattice has 240). Throws a RangeError for an empty or starred code,
 * for a `|` in a code or an id, and for an id that occurs twice.
 */
export function buildLattice(units: readonly Unit[], views: readonly View[]): Lattice {
  refuseBadUnits(units);
  const sizes = countBy(units.map((unit) => unit.concern));
  const shared = [...sizes].filter(([, count]) => count > 1).map(([concern]) => concern);
  const numbers = new Map(shared.map((concern, index) => [concern, index]));
  const atoms = atomsOf(units, numbers);
  const drafts = views
    .flatMap((view) => draftsOf(view, atoms))
    .sort((one, other) => filters(one.tuple) - filters(other.tuple) || compareTuples(one.tuple, other.tuple));
  const places = new Map(drafts.map((draft, index) => [draft.tuple.join('|'), index]));
  const nodes = drafts.map((draft, index) => ({
    ...draft,
    index,
    key: draft.tuple.join('|'),
    n: sizeOf(atoms, draft.atoms),
    children: childrenOf(draft, atoms, places),
  }));
  return { atoms, nodes, n: units.length, sharedConcerns: shared.length };
}

/** Number of organisations in a set of atoms. */
export function sizeOf(atoms: readonly Atom[], set: AtomSet): number {
  return atoms.reduce((total, atom, index) => total + (set[index] === 1 ? atom.n : 0), 0);
}

/** Atoms that are in any of these sets. */
export function union(length: number, sets: readonly AtomSet[]): AtomSet {
  return Uint8Array.from({ length }, (_, index) => (sets.some((set) => set[index] === 1) ? 1 : 0));
}

/** Atoms that are in one of the two sets and not in the other. */
export function difference(one: AtomSet, other: AtomSet): AtomSet {
  return one.map((inside, index) => inside ^ (other[index] ?? 0));
}

function refuseBadUnits(units: readonly Unit[]): void {
  const seen = new Set<string>();
  for (const { id, sector, region, size, concern } of units) {
    if (seen.has(id)) throw new RangeError(`An organisation occurs twice.`);
    seen.add(id);
    const codes = [sector, region, size];
    if (codes.some((code) => code === '' || code === UNUSED || code.includes('|')))
      throw new RangeError('A sector, region or size is empty, "*" or holds a "|".');
    if (id === '' || id.includes('|') || concern === '')
      throw new RangeError('An id is empty or holds a "|", or a concern is empty.');
  }
}

function atomsOf(units: readonly Unit[], numbers: ReadonlyMap<string, number>): Atom[] {
  const members = new Map<string, Unit[]>();
  for (const unit of units) {
    const key = `${unit.sector}|${unit.region}|${unit.size}`;
    const known = members.get(key);
    if (known) known.push(unit);
    else members.set(key, [unit]);
  }
  return [...members]
    .map(([key, inside]) => {
      const tuple = key.split('|') as unknown as Tuple;
      const shared = inside.flatMap((unit) => numbers.get(unit.concern) ?? []);
      return {
        key,
        tuple,
        n: inside.length,
        alone: inside.length - shared.length,
        concerns: countBy(shared),
      };
    })
    .sort((one, other) => compareTuples(one.tuple, other.tuple));
}

function draftsOf(view: View, atoms: readonly Atom[]): { view: View; tuple: Tuple; atoms: AtomSet }[] {
  const drafts = new Map<string, { view: View; tuple: Tuple; atoms: AtomSet }>();
  atoms.forEach((atom, index) => {
    const tuple = tupleIn(view, atom.tuple);
    const draft = drafts.get(tuple.join('|')) ?? { view, tuple, atoms: new Uint8Array(atoms.length) };
    draft.atoms[index] = 1;
    drafts.set(tuple.join('|'), draft);
  });
  return [...drafts.values()];
}

function childrenOf(
  { view, atoms: inside }: { view: View; atoms: AtomSet },
  atoms: readonly Atom[],
  places: ReadonlyMap<string, number>,
): Record<Dimension, number[]> {
  const along = (dimension: Dimension) => {
    if (view.includes(dimension)) return [];
    const finer = DIMENSIONS.filter((one) => one === dimension || view.includes(one));
    const keys = atoms.flatMap((atom, index) =>
      inside[index] === 1 ? [tupleIn(finer, atom.tuple).join('|')] : [],
    );
    return [...new Set(keys)].flatMap((key) => places.get(key) ?? []).sort((one, other) => one - other);
  };
  return { S: along('S'), R: along('R'), Z: along('Z') };
}

function tupleIn(view: View, tuple: Tuple): Tuple {
  return DIMENSIONS.map((dimension, index) =>
    view.includes(dimension) ? tuple[index] : UNUSED,
  ) as unknown as Tuple;
}

function filters(tuple: Tuple): number {
  return tuple.filter((code) => code !== UNUSED).length;
}

function countBy<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
