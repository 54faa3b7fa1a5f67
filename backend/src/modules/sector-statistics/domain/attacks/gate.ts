import { chooseGroups } from '../cube/choose-groups.js';
import type { Column } from '../cube/column.js';
import type { Cube } from '../cube/cube.js';
import type { MadeCube, PublicationInput, WorkedSet } from '../cube/publication.js';
import { shownFigures } from '../picture/shown-figures.js';
import { createRandom, type Random } from '../population/random.js';
import { buildLattice } from '../selection/lattice.js';
import { selectGroups } from '../selection/select-groups.js';
import type { Solver } from '../solver.js';
import { attackByExchange } from './measures/answer-independence.js';
import type { AttackResult } from './measures/attack-result.js';
import { attackByAveraging } from './noise/averaging.js';
import { attackByConcern } from './concern.js';
import { attackByDifferencing } from './differencing.js';
import { attackByIntervals, limitsOfNoise, type IntervalTarget } from './measures/interval.js';
import { groupsOf, publicFrame, type FrameGroup, type PublicFrame } from './measures/public-frame.js';
import { attackBySecondSource } from './single-source.js';
import { attackBySmallestFigure } from './smallest-figure.js';

/** Criteria and themes of one set of units that T3 tries (specification, T3). */
const INTERVAL_COLUMNS = 5;

/** What the gate says of one set of units. */
export interface GateOfSet {
  readonly columns: readonly string[];
  readonly n: number;
  readonly results: readonly AttackResult[];
}

/** What came of all attacks on a publication. */
export interface GateReport {
  /** Whether every attack was held off: otherwise nothing may be published. */
  readonly held: boolean;
  /** Seed of the random choices, so that the same checks can be done again. */
  readonly seed: number;
  readonly sets: readonly GateOfSet[];
  /** Attacks on the publication as a whole. */
  readonly results: readonly AttackResult[];
}

/** Which attack is under way, on which set of units, of how many; for whoever watches. */
export type GateProgress = (attack: string, done: number, total: number) => void;

/** What the gate looks at: the publication, with what it was made from. */
export interface GateInput {
  readonly input: PublicationInput;
  readonly made: MadeCube;
  /** The cube as it will be stored and read. */
  readonly exported: Pick<Cube, 'cells' | 'quantiles'>;
  readonly seed: number;
}

/**
 * The gate of a publication (specification, section 4): T1, T2, T3, T4 and T14 on every set of units, T10 and T12 on the
 * whole. One failure blocks it. Throws nothing for a cube that is bad, only for a solver that broke down.
 */
export function runGate(
  { input, made, exported, seed }: GateInput,
  solver: Solver,
  onProgress: GateProgress = () => undefined,
): GateReport {
  const random = createRandom(seed);
  const { sets } = made.workings;
  const ofSets = sets.map((set, index) => {
    onProgress('T1-T4 T14', index, sets.length);
    return gateOfSet(set, { input, made, random, solver });
  });
  onProgress('T10', 0, 1);
  const choose = (columns: readonly Column[]) => chooseGroups({ ...input, columns }, solver);
  const results = [
    attackByExchange(input.columns, choose, random),
    attackBySecondSource(shownFigures(made.cube), exported),
  ];
  const held = [...ofSets.flatMap((one) => one.results), ...results].every((result) => result.held);
  return { held, seed, sets: ofSets, results };
}

interface Surroundings {
  readonly input: PublicationInput;
  readonly made: MadeCube;
  readonly random: Random;
  readonly solver: Solver;
}

function gateOfSet(set: WorkedSet, { input, made, random, solver }: Surroundings): GateOfSet {
  const { policy } = input;
  const frame = publicFrame(set.units);
  const shown = set.selection.shown.map(({ key }) => key);
  const differencing = { frame, shown, policy };
  const tried = chosen(set.columns, random).map((column) => targetOf(column, { set, frame, input, made }));
  const results = [
    attackByDifferencing(differencing),
    attackBySmallestFigure(differencing, solver),
    attackByIntervals(frame.corners, tried, { k: policy.k, random, solver }),
    attackByAveraging(differencing),
    attackByConcern(set.units, set.selection.shown, policy, (units) => {
      const alone = buildLattice(units, [[]]);
      return selectGroups(alone, policy, solver, []).shown.length > 0;
    }),
  ];
  return { columns: set.columns.map(({ code }) => code), n: set.units.length, results };
}

function chosen(columns: readonly Column[], random: Random): Column[] {
  const left = [...columns];
  while (left.length > INTERVAL_COLUMNS) left.splice(random.below(left.length), 1);
  return left;
}

function targetOf(
  column: Column,
  {
    set,
    frame,
    input,
    made,
  }: { set: WorkedSet; frame: PublicFrame; input: PublicationInput; made: MadeCube },
): IntervalTarget {
  const noisy = made.workings.counts.get(column.code);
  const groups = new Map<string, FrameGroup>(
    groupsOf(frame, input.policy.views).map((group) => [group.key, group]),
  );
  const known = [...(noisy?.values() ?? [])].flatMap(({ key, n, table, counts }) => {
    const group = groups.get(key);
    return group === undefined
      ? []
      : [{ group, limits: counts.map((count) => limitsOfNoise(count, n, table)) }];
  });
  const places = new Map(
    frame.corners.map(({ sector, region, size }, place) => [[sector, region, size].join('|'), place]),
  );
  const fitting = frame.corners.map(() => column.codes.map(() => 0));
  const members = new Set(set.units.map(({ id }) => id));
  input.units.forEach(({ id, sector, region, size }, index) => {
    const answer = column.answers[index];
    const counts = fitting[places.get([sector, region, size].join('|')) ?? -1];
    const code = answer === undefined ? -1 : column.codes.indexOf(answer);
    if (members.has(id) && counts !== undefined && code !== -1) counts[code] = (counts[code] ?? 0) + 1;
  });
  return { column: column.code, codes: column.codes, known, fitting };
}
