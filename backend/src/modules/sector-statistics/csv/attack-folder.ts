import { attackByAveraging } from '../domain/attacks/noise/averaging.js';
import { resultOf, type AttackResult } from '../domain/attacks/measures/attack-result.js';
import { attackByConcern } from '../domain/attacks/concern.js';
import { exampleOf } from '../domain/attacks/measures/count-range.js';
import { attackByDifferencing } from '../domain/attacks/differencing.js';
import {
  attackByIntervals,
  limitsOfCell,
  puzzleOf,
  type KnownCounts,
} from '../domain/attacks/measures/interval.js';
import {
  groupsOf,
  keepsThresholds,
  publicFrame,
  type PublicFrame,
} from '../domain/attacks/measures/public-frame.js';
import { attackBySmallestFigure } from '../domain/attacks/smallest-figure.js';
import { cubeHash, type Cell, type Cube } from '../domain/cube/cube.js';
import { codingEdge } from '../domain/noise/coding.js';
import type { Policy } from '../domain/policy.js';
import { createRandom } from '../domain/population/random.js';
import type { Unit } from '../domain/selection/lattice.js';
import type { Solver } from '../domain/solver.js';
import type { GroupRow } from './publication-files.js';

/** Criteria of one set of units that the interval attacker tries. */
const INTERVAL_CRITERIA = 5;

/** A publication as it lies in its folder. */
export interface FolderContent {
  readonly year: number;
  readonly policy: Policy;
  readonly cubeHash: string;
  readonly groups: readonly GroupRow[];
  readonly published: Pick<Cube, 'cells' | 'quantiles'>;
  readonly members: ReadonlyMap<string, readonly Unit[]>;
}

/** What came of attacking a folder. */
export interface FolderAttack {
  readonly held: boolean;
  readonly sets: readonly {
    readonly criteria: readonly string[];
    readonly n: number;
    readonly results: readonly AttackResult[];
  }[];
  readonly results: readonly AttackResult[];
  readonly notRun: Readonly<Record<string, string>>;
}

/** Attacks that need more than a folder holds, with what they need. */
const NOT_RUN = {
  T10: 'needs the answers',
  'T5 T6 T7 T8 T9 T11 T13': 'test the method and the service: npm test',
} as const;

/**
 * Attacks a publication from the outside: with its files, and with who took part in it. Whatever made the files, they are
 * judged as they are. T12 here asks whether the cells are those that the report names, complete, and properly coded.
 */
export function attackFolder(
  content: FolderContent,
  solver: Solver,
  onProgress: (step: string, done: number, total: number) => void = () => undefined,
): FolderAttack {
  const random = createRandom(content.year);
  const bySet = new Map<string, GroupRow[]>();
  for (const row of content.groups) {
    const name = row.criteria.join(' ');
    bySet.set(name, [...(bySet.get(name) ?? []), row]);
  }
  const sets = [...bySet].map(([name, rows], index) => {
    onProgress('T1-T4 T14', index, bySet.size);
    const criteria = name.split(' ');
    const units = content.members.get(criteria[0] ?? '') ?? [];
    const frame = publicFrame(units);
    const policy = content.policy;
    const known = { frame, shown: rows.map(({ key }) => key), policy };
    const groups = new Map(groupsOf(frame, policy.views).map((group) => [group.key, group]));
    const results = [
      attackByDifferencing(known),
      attackBySmallestFigure(known, solver),
      attackByIntervals(frame.corners, targetsOf(criteria, frame, content, solver), {
        k: policy.k,
        random,
        solver,
      }),
      attackByAveraging(known),
      attackByConcern(units, rows, policy, (seized) => {
        const alone = publicFrame(seized);
        return keepsThresholds(
          alone,
          alone.corners.map((_, place) => place),
          policy,
        );
      }),
      judgeRows(rows, groups, criteria, content),
    ];
    return { criteria, n: units.length, results };
  });
  const results = [judgeCells(content)];
  const held = [...sets.flatMap((set) => set.results), ...results].every((result) => result.held);
  return { held, sets, results, notRun: NOT_RUN };
}

function targetsOf(
  criteria: readonly string[],
  frame: PublicFrame,
  { published, policy }: FolderContent,
  solver: Solver,
) {
  const groups = new Map(groupsOf(frame, policy.views).map((group) => [group.key, group]));
  return criteria.slice(0, INTERVAL_CRITERIA).flatMap((column) => {
    const cells = published.cells.filter((cell) => cell.column === column);
    const codes = [...new Set(cells.map(({ answer }) => answer))];
    const byGroup = new Map<string, Cell[]>();
    for (const cell of cells) byGroup.set(cell.group, [...(byGroup.get(cell.group) ?? []), cell]);
    const known = [...byGroup].flatMap(([key, own]): KnownCounts[] => {
      const group = groups.get(key);
      if (group === undefined) return [];
      const limits = codes.map((code) => {
        const cell = own.find(({ answer }) => answer === code);
        return cell === undefined ? { low: 0, high: group.n } : limitsOfCell(cell);
      });
      return [{ group, limits }];
    });
    const example = exampleOf(puzzleOf({ codes, known }, frame.corners), solver);
    if (example === undefined) return [];
    const fitting = frame.corners.map((_, corner) =>
      example.slice(corner * codes.length, (corner + 1) * codes.length),
    );
    return [{ column, codes, known, fitting }];
  });
}

/** Groups on show are groups of these organisations, as many as there are, the same for each criterion of the set. */
function judgeRows(
  rows: readonly GroupRow[],
  groups: ReadonlyMap<string, { readonly n: number }>,
  criteria: readonly string[],
  { members, published }: FolderContent,
): AttackResult {
  const idsOf = (code: string) => (members.get(code) ?? []).map(({ id }) => id).join('\n');
  const first = idsOf(criteria[0] ?? '');
  const shown = new Set(rows.map(({ key }) => key));
  const strays = published.cells.filter((cell) => criteria.includes(cell.column) && !shown.has(cell.group));
  const findings = [
    ...rows
      .filter(({ key, n }) => groups.get(key)?.n !== n)
      .map(({ key }) => `${key} has another number of organisations than those who took part.`),
    ...criteria
      .filter((code) => idsOf(code) !== first)
      .map((code) => `${code} was asked of other organisations.`),
    ...[
      ...new Set(strays.map(({ column, group }) => `${column} has cells in ${group}, which is not shown.`)),
    ],
  ];
  return resultOf('T12', { groups: rows.length }, findings);
}

function judgeCells({ year, cubeHash: told, policy, groups, published }: FolderContent): AttackResult {
  const sizes = new Map(
    groups.flatMap(({ criteria, key, n }) => criteria.map((code) => [`${code}|${key}`, n])),
  );
  const findings: string[] = [];
  if (cubeHash({ year, ...published }) !== told)
    findings.push('The cells are not those that the report names.');
  for (const { column, group, n, sign, value } of published.cells) {
    const edge = codingEdge(n, policy.coding);
    const isCoded =
      sign === '<=' ? value === edge : sign === '>=' ? value === n - edge : value > edge && value < n - edge;
    if (sizes.get(`${column}|${group}`) !== n)
      findings.push(`A cell of ${column} in ${group} has another n.`);
    if (!isCoded) findings.push(`A cell of ${column} in ${group} is not coded as the policy says.`);
  }
  for (const { column, group, n, quartile, value } of published.quantiles) {
    const least = quartile === 2 ? policy.medianMinN : policy.quartileMinN;
    if (n < least || value % policy.showRound !== 0)
      findings.push(`A quantile of ${column} in ${group} may not be shown.`);
  }
  return resultOf('T12', { numbers: published.cells.length + published.quantiles.length }, findings);
}
