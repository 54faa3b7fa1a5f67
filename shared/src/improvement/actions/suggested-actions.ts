import { conditionHolds } from '../../framework/evaluation/evaluate.js';
import type { CriterionEvaluation, Evaluation } from '../../framework/evaluation/evaluation.js';
import type { SuggestedAction } from '../../framework/framework.js';
import type { LocalisedText } from '../../kernel/locale.js';
import { addDays } from '../calendar-days.js';

/** An action of the framework, ready to be put in a plan. */
export interface Suggestion {
  readonly code: string;
  readonly text: LocalisedText;
  /** Today and the term of the framework. */
  readonly dueOn: string;
  /** Role that carries it out here: the fall-back where nobody holds the one that the framework names. */
  readonly ownerRole: string;
  /** The role that the framework names, where another takes its place; null otherwise. */
  readonly insteadOf: string | null;
  /** Whether the plan has it already. */
  readonly isTaken: boolean;
}

/** Around a suggestion: the day, and the suggestions that the plan has already. */
export interface SuggestionContext {
  /** `YYYY-MM-DD` in Europe/Amsterdam. */
  readonly today: string;
  readonly taken?: ReadonlySet<string>;
}

/** The actions on offer for a criterion; where its answer is "don't know", first of all to find that out. */
export function suggestionsFor(
  evaluation: Evaluation,
  row: CriterionEvaluation,
  context: SuggestionContext,
): readonly Suggestion[] {
  const { dontKnow } = evaluation.framework.rules;
  const findOut = row.state === 'dontKnow' && dontKnow.allowed ? dontKnow.action : undefined;
  const ofCriterion = row.criterion.actions.map((action) => suggestion(evaluation, action, context));
  if (findOut === undefined) return ofCriterion;
  // One code for all criteria, so that it is told apart by the criterion that it is about.
  const code = `${row.code}-${findOut.code}`;
  return [suggestion(evaluation, { ...findOut, code }, context), ...ofCriterion];
}

function suggestion(
  evaluation: Evaluation,
  { code, text, termDays, ownerRole }: SuggestedAction,
  { today, taken }: SuggestionContext,
): Suggestion {
  const role = carryingRole(evaluation, ownerRole);
  return {
    code,
    text,
    dueOn: addDays(today, termDays),
    ownerRole: role,
    insteadOf: role === ownerRole ? null : ownerRole,
    isTaken: taken?.has(code) ?? false,
  };
}

/** The role, or the one that takes over while all conditions of its fall-back hold. */
export function carryingRole(evaluation: Evaluation, code: string): string {
  const fallback = evaluation.framework.ownerRoles.find((role) => role.code === code)?.fallback;
  const holds = fallback?.when.every((condition) =>
    conditionHolds(condition, evaluation.byCode.get(condition.criterion)),
  );
  return fallback !== undefined && holds === true ? fallback.role : code;
}
