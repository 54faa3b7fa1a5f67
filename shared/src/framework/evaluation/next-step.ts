import type { LocalisedText } from '../../kernel/locale.js';
import { expectedOptions, visibleOptions } from '../applicability.js';
import { bandOf, fitsBand } from '../scoring/bands.js';
import type { CriterionEvaluation, Evaluation } from './evaluation.js';
import type { Band } from '../framework.js';
import { bandSetOf, optionsOf, type ShownOption } from '../look-up.js';

/** What the next better answer would be. */
export type NextStep =
  | { readonly kind: 'option'; readonly option: ShownOption; readonly points: number }
  | {
      readonly kind: 'options';
      /** Options that are not chosen yet and would add to the score. */
      readonly missing: readonly { readonly code: string; readonly label: LocalisedText }[];
      /** How many more of them give the next points; 1 where each adds its own points. */
      readonly needed: number;
    }
  | { readonly kind: 'band'; readonly unit: 'percent' | 'months' | 'number'; readonly band: Band };

/**
 * The smallest improvement on the present answer of a criterion: the option with the next points and its descriptor,
 * the expected options still missing, or the next band. Counted from below when there is no answer. Null when
 * nothing is better, when the criterion is not asked, or when it has no points.
 */
export function nextStep(evaluation: Evaluation, row: CriterionEvaluation): NextStep | null {
  if (!row.asked || row.state === 'notApplicable' || row.highestPoints === null) return null;
  const current = row.state === 'answered' ? row.points : null;
  if (row.state === 'answered' && (current === null || current >= row.highestPoints)) return null;
  const inWords = row.criterion.type === 'percentage' && row.chosen.length > 0;
  if (row.criterion.type === 'single-choice' || inWords) return nextOption(evaluation, row, current);
  return row.criterion.type === 'multiple-choice'
    ? nextOptions(evaluation, row)
    : nextBand(evaluation, row, current);
}

function nextOption(
  evaluation: Evaluation,
  row: CriterionEvaluation,
  current: number | null,
): NextStep | null {
  const better = optionsOf(evaluation.framework, row.criterion)
    .filter((option) => (option.points ?? 0) > (current ?? 0))
    .sort((a, b) => (a.points ?? 0) - (b.points ?? 0))[0];
  return better === undefined ? null : { kind: 'option', option: better, points: better.points ?? 0 };
}

function nextOptions(evaluation: Evaluation, row: CriterionEvaluation): NextStep | null {
  const { framework, sectors } = evaluation;
  if (row.criterion.type !== 'multiple-choice') return null;
  const visible = visibleOptions(framework, row.criterion, sectors);
  const expected = expectedOptions(framework, row.criterion, sectors);
  const useful =
    expected === null
      ? visible.filter((option) => (option.points ?? 0) > 0 && !option.exclusive).map(({ code }) => code)
      : (row.expected?.options ?? expected);
  const missing = visible
    .filter(({ code }) => useful.includes(code) && !row.chosen.includes(code))
    .map(({ code, label }) => ({ code, label }));
  if (missing.length === 0) return null;
  return {
    kind: 'options',
    missing,
    needed: expected === null ? 1 : neededFor(evaluation, row, useful.length),
  };
}

/** Fewest extra expected options that reach a band with more points. */
function neededFor(evaluation: Evaluation, row: CriterionEvaluation, expected: number): number {
  const bands = bandSetOf(evaluation.framework, row.criterion)?.bands ?? [];
  const chosen = row.expected?.chosen.length ?? 0;
  for (let extra = 1; chosen + extra < expected; extra += 1) {
    const points = bandOf(bands, (100 * (chosen + extra)) / expected)?.points ?? 0;
    if (points > (row.points ?? 0)) return extra;
  }
  return Math.max(1, expected - chosen);
}

function nextBand(evaluation: Evaluation, row: CriterionEvaluation, current: number | null): NextStep | null {
  const set = bandSetOf(evaluation.framework, row.criterion);
  if (set === undefined) return null;
  const better = set.bands
    .filter((band) => band.points > (current ?? 0) && (set.unit !== 'percent' || fitsBand(band, 100)))
    .sort((a, b) => a.points - b.points)[0];
  return better === undefined ? null : { kind: 'band', unit: set.unit, band: better };
}
