import { code } from '../noise/coding.js';
import { quartile, roundTo } from '../noise/quantiles.js';
import type { Policy } from '../policy.js';
import type { Unit } from '../selection/lattice.js';
import { isSafe } from '../selection/safe.js';
import type { Solver } from '../solver.js';
import { chooseGroups } from './choose-groups.js';
import type { Column } from './column.js';
import type { Cell, CubeSet, QuantileCell } from './cube.js';
import { noisyGroups } from './noisy-groups.js';
import type { MadeCube, NoisyGroup, Progress, PublicationInput, WorkedSet } from './publication.js';
import { strictNodes } from './strict-sets.js';

/**
 * Makes the cube of one publication (specification 3.1 to 3.4): per distinct set of units the groups, then the cells of
 * every criterion and theme in each of them. Criteria come first, since a theme rests on shown criteria. Deterministic:
 * the same input gives the same cube, whatever the order of the units. Throws a RangeError for a secret that is not 32
 * bytes, a year that is not four digits, and for units that {@link buildLattice} refuses. Limits: does not judge the
 * cube; the gate of the attack suite does that before anything is shown.
 */
export function makeCube(
  input: PublicationInput,
  solver: Solver,
  onProgress: Progress = () => undefined,
): MadeCube {
  if (input.secret.length !== 32) throw new RangeError('A secret has exactly 32 bytes.');
  if (!/^\d{4}$/.test(String(input.year))) throw new RangeError('A year has four digits.');
  return makeCells(input, chooseGroups(input, solver, onProgress), onProgress);
}

function makeCells(input: PublicationInput, sets: readonly WorkedSet[], onProgress: Progress): MadeCube {
  const { policy, year } = input;
  const counts = new Map<string, ReadonlyMap<string, NoisyGroup>>();
  const strictOf = new Map<string, ReadonlySet<number>>();
  const jobs = input.columns.flatMap(({ code: name }) =>
    sets.flatMap((set) =>
      set.columns.filter((column) => column.code === name).map((column) => ({ set, column })),
    ),
  );
  const cells: Cell[] = [];
  const quantiles: QuantileCell[] = [];
  for (const [index, { set, column }] of jobs.entries()) {
    onProgress('cells', index, jobs.length);
    const earlier = input.earlier.flatMap(({ members }) => [members.get(column.code) ?? []]);
    const strict = remember(strictOf, strictKey(sets.indexOf(set), earlier), () =>
      strictNodes(set.lattice, set.units, earlier, policy),
    );
    const groups = noisyGroups(input, set, column, strict);
    counts.set(column.code, groups);
    for (const group of groups.values()) {
      cells.push(...cellsOf(column, group, policy));
      quantiles.push(...quantilesOf(column, group, policy));
    }
  }
  const cube = { year, sets: sets.map((set) => cubeSetOf(set, policy)), cells, quantiles };
  return { cube, workings: { sets, counts } };
}

/** The same earlier members give the same strict groups; most columns share theirs. */
function strictKey(set: number, earlier: readonly (readonly Unit[])[]): string {
  const idsOf = (units: readonly Unit[]) =>
    units.map(({ id, sector, region, size }) => [id, sector, region, size].join('|')).join();
  return `${set}:${earlier.map(idsOf).join(';')}`;
}

function cellsOf(column: Column, { key, n, counts, table }: NoisyGroup, policy: Policy): Cell[] {
  return column.codes.map((answer, index) => ({
    column: column.code,
    group: key,
    n,
    answer,
    table,
    ...code(counts[index] ?? 0, n, policy.coding),
  }));
}

function quantilesOf(column: Column, { key, n, counts }: NoisyGroup, policy: Policy): QuantileCell[] {
  if (!column.hasQuantiles || n < policy.medianMinN) return [];
  const levels = ['0', '1', '2', '3', '4'].map((level) => counts[column.codes.indexOf(level)] ?? 0);
  const wanted = n >= policy.quartileMinN ? ([1, 2, 3] as const) : ([2] as const);
  return wanted.flatMap((which) => {
    const exact = quartile(levels, which);
    if (exact === undefined) return [];
    const value = roundTo(exact, policy.showRound);
    return [{ column: column.code, group: key, n, quartile: which, value }];
  });
}

function cubeSetOf({ columns, units, lattice, selection }: WorkedSet, policy: Policy): CubeSet {
  return {
    columns: codesOf(columns),
    n: units.length,
    groups: selection.shown.map(({ key, n }) => ({ key, n })),
    existing: lattice.nodes.length,
    eligible: lattice.nodes.filter((node) => isSafe(lattice, node.atoms, policy)).length,
    removed: selection.removed,
  };
}

function codesOf(columns: readonly Column[]): string[] {
  return columns.map((column) => column.code);
}

function remember<T>(known: Map<string, T>, key: string, make: () => T): T {
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
}
