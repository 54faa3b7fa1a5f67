import type { YearAnswers } from '@zicht/shared/dashboards/results.contract';
import type { Answers } from '@zicht/shared/framework/answers/answer';
import { evaluate } from '@zicht/shared/framework/evaluation/evaluate';
import type { Evaluation } from '@zicht/shared/framework/evaluation/evaluation';
import { explain, type Explanation } from '@zicht/shared/framework/evaluation/explain';
import type { Framework } from '@zicht/shared/framework/framework';
import { keyFacts, type KeyFactSummary } from '@zicht/shared/framework/evaluation/key-facts';
import { progress, type AssessmentProgress } from '@zicht/shared/framework/evaluation/progress';
import { answersOf } from '@zicht/shared/improvement/plan/plan-effect';

/** Everything computed from the answers of one year. */
export interface YearResult {
  readonly year: number;
  readonly framework: Framework;
  /** Null while not submitted: the results are provisional. */
  readonly submittedAt: string | null;
  readonly answers: Answers;
  readonly evaluation: Evaluation;
  readonly explanation: Explanation;
  readonly progress: AssessmentProgress;
  readonly facts: readonly KeyFactSummary[];
}

/** The evaluation of the answers of a year, as the server makes it. */
export function evaluateYear(framework: Framework, from: YearAnswers): Evaluation {
  const { year: round, referenceDate, sectors } = from;
  return evaluate(framework, { round, referenceDate, sectors, answers: answersOf(from) });
}

/** Computes the results of a year, as the server does. */
export function yearResult(framework: Framework, from: YearAnswers): YearResult {
  return resultOf(evaluateYear(framework, from), answersOf(from), from.submittedAt);
}

/** Everything that follows from an evaluation. */
export function resultOf(evaluation: Evaluation, answers: Answers, submittedAt: string | null): YearResult {
  return {
    year: evaluation.round,
    framework: evaluation.framework,
    submittedAt,
    answers,
    evaluation,
    explanation: explain(evaluation),
    progress: progress(evaluation),
    facts: keyFacts(evaluation, answers),
  };
}

/** Most points that a theme can have: a mean cannot exceed the best answer, a sum adds all best answers. */
export function highestScore(evaluation: Evaluation, theme: string): number {
  const rows = evaluation.criteria.filter((row) => row.theme === theme && row.counts);
  const best = rows.map((row) => ({ weight: row.weight, points: row.highestPoints ?? 0 }));
  return evaluation.framework.scoring.themes.method === 'sum'
    ? best.reduce((sum, { weight, points }) => sum + weight * points, 0)
    : Math.max(0, ...best.map(({ points }) => points));
}
