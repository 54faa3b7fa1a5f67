import { keyIn, type Lattice, type Unit } from '../selection/lattice.js';
import type { View } from '../policy.js';

/**
 * Groups whose noise comes from the strict table (specification 3.3, "Table"): for a set of organisations that some
 * group holds now, that group held another set in an earlier year on show, and 1 to `upTo` organisations make the
 * difference, whether they joined, left or moved. Equal sets get the same answer. Returns the places of the nodes.
 * Cost: views × units for each earlier year.
 */
export function strictNodes(
  lattice: Lattice,
  units: readonly Unit[],
  earlier: readonly (readonly Unit[])[],
  { views, strictUpTo }: { readonly views: readonly View[]; readonly strictUpTo: number },
): ReadonlySet<number> {
  const changed = new Set(earlier.flatMap((then) => [...changedKeys(units, then, views, strictUpTo)]));
  const sets = new Set(
    lattice.nodes.filter((node) => changed.has(node.key)).map((node) => node.atoms.join('')),
  );
  return new Set(lattice.nodes.filter((node) => sets.has(node.atoms.join(''))).map((node) => node.index));
}

/** Keys of the groups of which 1 to `upTo` organisations belong to one of the two years alone. */
function changedKeys(
  now: readonly Unit[],
  then: readonly Unit[],
  views: readonly View[],
  upTo: number,
): Set<string> {
  const before = new Map(then.map((unit) => [unit.id, unit]));
  const changed = new Set<string>();
  for (const view of views) {
    const differing = new Map<string, number>();
    const add = (key: string, by: number) => differing.set(key, (differing.get(key) ?? 0) + by);
    for (const unit of then) add(keyIn(view, unit), 1);
    for (const unit of now) {
      const key = keyIn(view, unit);
      const known = before.get(unit.id);
      add(key, known !== undefined && keyIn(view, known) === key ? -1 : 1);
    }
    for (const [key, count] of differing) if (count >= 1 && count <= upTo) changed.add(key);
  }
  return changed;
}
