import type { CriterionEvaluation, Evaluation } from '../../framework/evaluation/evaluation.js';
import { nextStep, type NextStep } from '../../framework/evaluation/next-step.js';
import { suggestionsFor, type Suggestion, type SuggestionContext } from '../actions/suggested-actions.js';

/** What one level higher would be, and the actions that lead there. */
export interface NextLevel {
  readonly step: NextStep;
  readonly suggestions: readonly Suggestion[];
}

/** "What would one level higher be?" beside an answer; null when nothing is better or the question is not asked. */
export function nextLevel(
  evaluation: Evaluation,
  criterion: string,
  context: SuggestionContext,
): NextLevel | null {
  const row: CriterionEvaluation | undefined = evaluation.byCode.get(criterion);
  const step = row === undefined ? null : nextStep(evaluation, row);
  if (row === undefined || step === null) return null;
  return { step, suggestions: suggestionsFor(evaluation, row, context) };
}
