import type { Solver } from '../solver.js';
import { resultOf, type AttackResult } from './measures/attack-result.js';
import type { Differencing } from './differencing.js';
import { groupsOf } from './measures/public-frame.js';

/** Seconds that one problem may take, and the share of problems that may be stopped by that (specification, T2). */
const SECONDS = 10;
const MOST_STOPPED = 0.05;

/** Largest multiplier of a group, largest weight of an organisation (specification 3.2, step 5). */
const MULTIPLIER = 20;
const WEIGHT = 8;

/** Corners that stand in the same shown groups: no combination tells them apart. */
interface Row {
  readonly groups: readonly number[];
  readonly n: number;
  /** Whether one of its corners alone has k organisations, so that its weight must be 0. */
  readonly isLarge: boolean;
  /** Name of a corner with fewer than k organisations. */
  readonly small: string | undefined;
}

/**
 * T2: for every corner with fewer than k organisations, searches multipliers from −20 to 20 of the shown groups whose sum
 * is a figure about fewer than k organisations, that corner among them. The model is written apart from the one of the
 * selection: every weight is a variable of its own, and nothing is decided before the solver. Holds when no problem has
 * a solution and at most 5 % were stopped after 10 s. Figures: problems, stopped.
 */
export function attackBySmallestFigure(
  { frame, shown, policy }: Differencing,
  solver: Solver,
  onProgress: (done: number, total: number) => void = () => undefined,
): AttackResult {
  const names = new Set(shown);
  const groups = groupsOf(frame, policy.views).filter(({ key }) => names.has(key));
  const rows = rowsOf(
    frame.corners.map(({ sector, region, size, n }) => ({ name: `${sector}|${region}|${size}`, n })),
    groups.map(({ corners }) => new Set(corners)),
    policy.k,
  );
  const targets = rows.filter((row) => row.small !== undefined && row.groups.length > 0 && row.n < policy.k);
  let stopped = 0;
  const findings: string[] = [];
  for (const [index, target] of targets.entries()) {
    onProgress(index, targets.length);
    const { status } = solver.solve(modelOf(target, rows, groups.length, policy.k), { seconds: SECONDS });
    if (status === 'limit') stopped += 1;
    if (status === 'optimal')
      findings.push(`A combination of groups is a figure about fewer than ${policy.k}, at ${target.small}.`);
  }
  if (stopped > MOST_STOPPED * targets.length)
    findings.push(`${stopped} of ${targets.length} problems took more than ${SECONDS} s.`);
  return resultOf('T2', { problems: targets.length, stopped }, findings);
}

function rowsOf(
  corners: readonly { readonly name: string; readonly n: number }[],
  groups: readonly ReadonlySet<number>[],
  k: number,
): Row[] {
  const rows = new Map<string, Row>();
  corners.forEach(({ name, n }, place) => {
    const inside = groups.flatMap((group, index) => (group.has(place) ? [index] : []));
    const before = rows.get(inside.join());
    rows.set(inside.join(), {
      groups: inside,
      n: n + (before?.n ?? 0),
      isLarge: n >= k || (before?.isLarge ?? false),
      small: before?.small ?? (n < k ? name : undefined),
    });
  });
  return [...rows.values()];
}

function modelOf(target: Row, rows: readonly Row[], groups: number, k: number): string {
  const inGroups = rows.filter((row) => row.groups.length > 0);
  const weights = inGroups.map((row, index) => ({ row, weight: `w${index}`, used: `u${index}` }));
  const isOut = ({ row }: { row: Row }) => row !== target && (row.isLarge || row.n + target.n >= k);
  const free = weights.filter((one) => one.row !== target && !isOut(one));
  return [
    'Minimize',
    ' nothing: 0 m0',
    'Subject To',
    ...weights.map(
      ({ row, weight }) => ` ${row.groups.map((group) => `+ m${group}`).join(' ')} - ${weight} = 0`,
    ),
    ...free.flatMap(({ weight, used }) => [
      ` ${weight} - ${WEIGHT} ${used} <= 0`,
      ` ${weight} + ${WEIGHT} ${used} >= 0`,
    ]),
    ...(free.length > 0
      ? [` ${free.map(({ row, used }) => `+ ${row.n} ${used}`).join(' ')} <= ${k - 1 - target.n}`]
      : []),
    'Bounds',
    ...Array.from({ length: groups }, (_, group) => ` -${MULTIPLIER} <= m${group} <= ${MULTIPLIER}`),
    ...weights.map((one) => {
      if (one.row === target) return ` ${one.weight} = 1`;
      return isOut(one) ? ` ${one.weight} = 0` : ` -${WEIGHT} <= ${one.weight} <= ${WEIGHT}`;
    }),
    ...(free.length > 0 ? ['Binaries', ` ${free.map(({ used }) => used).join(' ')}`] : []),
    'End',
  ].join('\n');
}
