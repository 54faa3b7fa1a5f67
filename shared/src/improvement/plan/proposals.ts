import type { CriterionEvaluation, Evaluation } from '../../framework/evaluation/evaluation.js';
import type { Source } from '../../framework/framework.js';
import { themeByCode } from '../../framework/look-up.js';
import type { LocalisedText } from '../../kernel/locale.js';
import { suggestionsFor, type Suggestion, type SuggestionContext } from '../actions/suggested-actions.js';

/** A question that asks for improvement, with what could be done and why. */
export interface Proposal {
  readonly criterion: string;
  readonly theme: string;
  /** A core question of this organisation: one with a cap that holds for its sectors. */
  readonly isCore: boolean;
  /** Points now and at most; null where the type has none. */
  readonly points: number | null;
  readonly highestPoints: number | null;
  /** Weight × missing points; 0 for what is not scored. */
  readonly urgency: number;
  readonly suggestions: readonly Suggestion[];
  /** The sentence of the recommendation that the theme rests on, and where it was read. */
  readonly recommendation: LocalisedText;
  readonly sources: readonly Source[];
}

/**
 * What the answers propose, most urgent first: every question that was answered below `rules.suggestActions`, core
 * questions first, then by weight × missing points, unscored ones last. A question without an answer proposes nothing
 * yet. Pure; nothing is added to a plan by itself.
 */
export function proposals(evaluation: Evaluation, context: SuggestionContext): readonly Proposal[] {
  return evaluation.criteria
    .filter((row) => asksForAction(evaluation, row))
    .map((row) => proposal(evaluation, row, context))
    .filter(({ suggestions }) => suggestions.length > 0)
    .map((each, index) => ({ each, index, rank: rankOf(each, evaluation) }))
    .sort((a, b) => a.rank - b.rank || b.each.urgency - a.each.urgency || a.index - b.index)
    .map(({ each }) => each);
}

/** Whether a question was answered below the level that is in order; an unscored one asks when it was answered. */
export function asksForAction(evaluation: Evaluation, row: CriterionEvaluation): boolean {
  if (!row.asked || (row.state !== 'answered' && row.state !== 'dontKnow')) return false;
  if (row.highestPoints === null) return true;
  // Left out of the sum, such as a percentage of nobody: there is nothing to be improved.
  if (row.points === null) return false;
  return row.points * 100 < row.highestPoints * evaluation.framework.rules.suggestActions.belowPercent;
}

function proposal(evaluation: Evaluation, row: CriterionEvaluation, context: SuggestionContext): Proposal {
  const { framework } = evaluation;
  const recommendation = themeByCode(framework, row.theme)?.recommendation;
  const codes = [...new Set([...(recommendation?.sources ?? []), ...row.criterion.sources])];
  return {
    criterion: row.code,
    theme: row.theme,
    isCore: row.caps.length > 0,
    points: row.points,
    highestPoints: row.highestPoints,
    urgency: row.weight * ((row.highestPoints ?? 0) - (row.points ?? 0)),
    suggestions: suggestionsFor(evaluation, row, context),
    recommendation: recommendation?.text ?? { nl: '', en: '' },
    sources: codes.flatMap((code) => framework.sources.find((source) => source.code === code) ?? []),
  };
}

/** Core questions, then the others, then what is not scored. */
function rankOf({ criterion, isCore }: Proposal, { byCode }: Evaluation): number {
  const row = byCode.get(criterion);
  if (row === undefined || row.weight === 0 || row.highestPoints === null) return 2;
  return isCore ? 0 : 1;
}
