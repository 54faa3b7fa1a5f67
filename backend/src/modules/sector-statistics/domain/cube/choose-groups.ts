import { buildLattice, type Lattice } from '../selection/lattice.js';
import { selectGroups } from '../selection/select-groups.js';
import type { Solver } from '../solver.js';
import { restrictThemes, type Column } from './column.js';
import type { Progress, PublicationInput, WorkedSet } from './publication.js';

/**
 * Which groups are shown for which criteria and themes (specification, "Applicability" and "A theme rests on shown
 * criteria"): the selection runs once per distinct set of units, for criteria first and then for themes. Sees where
 * there are answers, never what they say.
 */
export function chooseGroups(
  input: Pick<PublicationInput, 'units' | 'policy' | 'columns'>,
  solver: Solver,
  onProgress: Progress = () => undefined,
): WorkedSet[] {
  const known = new Map<string, WorkedSet>();
  const criteria = input.columns.filter((column) => column.kind === 'criterion');
  const work = (columns: readonly Column[]) => workSets(input, columns, known, solver, onProgress);
  const ofCriteria = work(criteria);
  const shown = new Set(
    ofCriteria
      .filter((set) => set.selection.shown.length > 0)
      .flatMap(({ columns }) => columns.map(({ code }) => code)),
  );
  const ofThemes = work(restrictThemes(input.columns, (criterion) => shown.has(criterion)));
  return merge([...ofCriteria, ...ofThemes]);
}

/** Columns by the units that they apply to; each distinct set of units is worked out once. */
function workSets(
  { units, policy }: Pick<PublicationInput, 'units' | 'policy'>,
  columns: readonly Column[],
  known: Map<string, WorkedSet>,
  solver: Solver,
  onProgress: Progress,
): WorkedSet[] {
  const bySet = new Map<string, Column[]>();
  for (const column of columns) {
    const signature = column.answers.map((answer) => (answer === undefined ? '0' : '1')).join('');
    bySet.set(signature, [...(bySet.get(signature) ?? []), column]);
  }
  return [...bySet].map(([signature, own], index) => {
    onProgress('groups', index, bySet.size);
    const before = known.get(signature);
    if (before) return { ...before, columns: own };
    const members = units.filter((_, unit) => signature[unit] === '1');
    const lattice = buildLattice(members, policy.views);
    const set = { columns: own, units: members, lattice, selection: selectGroups(lattice, policy, solver) };
    known.set(signature, set);
    return set;
  });
}

/** Sets over the same units become one. */
function merge(sets: readonly WorkedSet[]): WorkedSet[] {
  const byLattice = new Map<Lattice, WorkedSet>();
  for (const set of sets) {
    const before = byLattice.get(set.lattice);
    byLattice.set(set.lattice, before ? { ...before, columns: [...before.columns, ...set.columns] } : set);
  }
  return [...byLattice.values()];
}
