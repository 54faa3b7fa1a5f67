import type { YearAnswers } from '@zicht/shared/dashboards/results.contract';
import type { Answers } from '@zicht/shared/framework/answer';
import { evaluate } from '@zicht/shared/framework/evaluate';
import type { Evaluation } from '@zicht/shared/framework/evaluation';
import { explain, type Explanation } from '@zicht/shared/framework/explain';
import type { Framework } from '@zicht/shared/framework/framework';
import { keyFacts, type KeyFactSummary } from '@zicht/shared/framework/key-facts';
import { progress, type AssessmentProgress } from '@zicht/shared/framework/progress';

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

/** Computes the results of a year, as the server does. */
export function yearResult(framework: Framework, from: YearAnswers): YearResult {
  const { year, referenceDate, sectors, submittedAt } = from;
  const answers = Object.fromEntries(
    from.answers.flatMap(({ criterion, value }) => (value === null ? [] : [[criterion, value]])),
  );
  const evaluation = evaluate(framework, { round: year, referenceDate, sectors, answers });
  return {
    year,
    framework,
    submittedAt,
    answers,
    evaluation,
    explanation: explain(evaluation),
    progress: progress(evaluation),
    facts: keyFacts(evaluation, answers),
  };
}

/** Most points that a theme can have: a mean cannot exceed the best answer, a sum adds all best answers. */
export function highestScore({ evaluation }: YearResult, theme: string): number {
  const rows = evaluation.criteria.filter((row) => row.theme === theme && row.counts);
  const best = rows.map((row) => ({ weight: row.weight, points: row.highestPoints ?? 0 }));
  return evaluation.framework.scoring.themes.method === 'sum'
    ? best.reduce((sum, { weight, points }) => sum + weight * points, 0)
    : Math.max(0, ...best.map(({ points }) => points));
}
