import loadHighs from 'highs';
import type { Solver, SolverAnswer, SolverStatus } from '../domain/solver.js';

/** What is used of the package, whose declarations describe its CommonJS form. */
interface Highs {
  readonly solve: (model: string, options: object) => Solution;
}

interface Solution {
  readonly Status: string;
  readonly ObjectiveValue: number;
  readonly Columns: Readonly<Record<string, { readonly Primal?: number }>>;
}

/** A model that the solver could not work on. */
export class SolverFailed extends Error {}

/**
 * HiGHS in WebAssembly as a {@link Solver}; one instance serves a whole run. Answers to equal models are kept, since
 * the sets of units of one publication ask mostly the same. Each answer comes from one thread and a fixed seed.
 */
export async function createSolver(): Promise<Solver> {
  const highs = await (loadHighs as unknown as () => Promise<Highs>)();
  const answers = new Map<string, SolverAnswer>();
  return {
    solve: (model, limits) => {
      const known = answers.get(model);
      if (known) return known;
      const answer = answerOf(highs.solve(model, { output_flag: false, ...timeLimit(limits) }));
      if (answer.status !== 'limit') answers.set(model, answer);
      return answer;
    },
  };
}

function timeLimit(limits: { readonly seconds: number } | undefined): { time_limit?: number } {
  return limits === undefined ? {} : { time_limit: limits.seconds };
}

function answerOf({ Status, ObjectiveValue, Columns }: Solution): SolverAnswer {
  const status = statusOf(Status);
  const columns = status === 'optimal' ? Object.entries(Columns) : [];
  const values = new Map(columns.map(([name, { Primal }]) => [name, Primal ?? 0]));
  return { status, objective: ObjectiveValue, values };
}

function statusOf(status: string): SolverStatus {
  if (status === 'Optimal') return 'optimal';
  if (status === 'Infeasible') return 'infeasible';
  if (status === 'Time limit reached') return 'limit';
  throw new SolverFailed(`The solver ended with the status "${status}".`);
}
