/** What became of a model: `limit` when the time allowed was over before anything was known. */
export type SolverStatus = 'optimal' | 'infeasible' | 'limit';

/** Answer of a solver: the best value of the objective and of each variable, when there is one. */
export interface SolverAnswer {
  readonly status: SolverStatus;
  readonly objective: number;
  readonly values: ReadonlyMap<string, number>;
}

/**
 * Solves linear models with whole-number variables, written in the CPLEX LP format. The domain knows no solver: it is
 * handed one. Same model, same answer; without `seconds` it takes as long as it takes.
 */
export interface Solver {
  readonly solve: (model: string, limits?: { readonly seconds: number }) => SolverAnswer;
}
