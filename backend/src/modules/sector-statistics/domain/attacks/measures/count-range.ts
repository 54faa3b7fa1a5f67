import type { Solver } from '../../solver.js';

/** Counts that nobody tells, each from 0 to `most`, and sums of some of them that are known to lie within limits. */
export interface CountPuzzle {
  readonly most: readonly number[];
  readonly sums: readonly { readonly of: readonly number[]; readonly low: number; readonly high: number }[];
}

/** The smallest and the largest that a sum of counts can be. */
export interface CountRange {
  readonly least: number;
  readonly most: number;
}

/**
 * What an attacker can say with certainty about the sum of some counts: solves the puzzle for its least and its largest
 * value, in whole numbers (specification 3.6, L1 to L4). Undefined when nothing fits, or when the solver was stopped.
 */
export function rangeOf(
  puzzle: CountPuzzle,
  target: readonly number[],
  solver: Solver,
): CountRange | undefined {
  const [least, most] = (['Minimize', 'Maximize'] as const).map((aim) =>
    solver.solve(modelOf(puzzle, target, aim), { seconds: 10 }),
  );
  if (least?.status !== 'optimal' || most?.status !== 'optimal') return undefined;
  return { least: Math.round(least.objective), most: Math.round(most.objective) };
}

/** Some counts that fit, or undefined when there are none. */
export function exampleOf(puzzle: CountPuzzle, solver: Solver): readonly number[] | undefined {
  const { status, values } = solver.solve(modelOf(puzzle, [], 'Minimize'), { seconds: 60 });
  return status === 'optimal'
    ? puzzle.most.map((_, index) => Math.round(values.get(`c${index}`) ?? 0))
    : undefined;
}

function modelOf(
  { most, sums }: CountPuzzle,
  target: readonly number[],
  aim: 'Minimize' | 'Maximize',
): string {
  const sumOf = (places: readonly number[]) => places.map((place) => `+ c${place}`).join(' ');
  return [
    aim,
    ` sum: ${sumOf(target) || '0 c0'}`,
    'Subject To',
    ...sums.flatMap(({ of, low, high }) =>
      low === high ? [` ${sumOf(of)} = ${low}`] : [` ${sumOf(of)} >= ${low}`, ` ${sumOf(of)} <= ${high}`],
    ),
    'Bounds',
    ...most.map((limit, index) => ` 0 <= c${index} <= ${limit}`),
    'General',
    ` ${most.map((_, index) => `c${index}`).join(' ')}`,
    'End',
  ].join('\n');
}
