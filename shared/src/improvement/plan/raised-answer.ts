import type { Answer } from '../../framework/answers/answer.js';
import type { CriterionEvaluation, Evaluation } from '../../framework/evaluation/evaluation.js';
import type { Band, NumberCriterion } from '../../framework/framework.js';
import { bandSetOf } from '../../framework/look-up.js';
import { nextStep } from '../../framework/evaluation/next-step.js';
import { bandOf, boundOf, fitsBand } from '../../framework/scoring/bands.js';
import { addMonths } from '../calendar-days.js';

const LONGEST_MONTHS = 600;

/**
 * The answer that is one step better than the present one, fit for the one scoring function; null when nothing is
 * better. It is a thought ("what if"), never shown as something that was answered.
 */
export function raisedAnswer(
  evaluation: Evaluation,
  row: CriterionEvaluation,
  answer: Answer | undefined,
): Answer | null {
  const step = nextStep(evaluation, row);
  if (step === null) return null;
  switch (step.kind) {
    case 'option':
      return { option: step.option.code };
    case 'options': {
      const together = row.chosen.filter((code) => !isExclusive(row, code));
      const options = [...together, ...step.missing.slice(0, step.needed).map(({ code }) => code)];
      const marked = answer !== undefined && 'options' in answer ? answer.notApplicableOptions : undefined;
      const notApplicableOptions = marked?.filter((code) => !options.includes(code)) ?? [];
      return notApplicableOptions.length === 0 ? { options } : { options, notApplicableOptions };
    }
    case 'band':
      return answerInBand(evaluation, row, step.band, answer);
  }
}

function isExclusive({ criterion }: CriterionEvaluation, code: string): boolean {
  return (
    criterion.type === 'multiple-choice' &&
    criterion.options.some((option) => option.code === code && option.exclusive === true)
  );
}

function answerInBand(
  evaluation: Evaluation,
  row: CriterionEvaluation,
  band: Band,
  answer: Answer | undefined,
): Answer | null {
  switch (row.criterion.type) {
    case 'percentage': {
      // Of how many is not known, or of nobody: a share of that cannot rise.
      const denominator = row.value?.denominator ?? 0;
      if (denominator === 0) return null;
      let numerator = Math.floor((boundOf(band) * denominator) / 100);
      while (numerator < denominator && !fitsBand(band, (100 * numerator) / denominator)) numerator += 1;
      return { numerator, denominator };
    }
    case 'date':
      return { month: latestMonthOf(evaluation, row, band) };
    case 'number':
      return { fields: { ...otherFields(row.criterion, answer), ...firstField(row.criterion, band) } };
    case 'single-choice':
    case 'multiple-choice':
    case 'text':
      return null;
  }
}

/** The longest ago that still falls in the band, so that no more is promised than the next step. */
function latestMonthOf(evaluation: Evaluation, row: CriterionEvaluation, band: Band): string {
  const bands = bandSetOf(evaluation.framework, row.criterion)?.bands ?? [];
  let months = LONGEST_MONTHS;
  while (months > 0 && bandOf(bands, months) !== band) months -= 1;
  return addMonths(`${evaluation.referenceDate.slice(0, 7)}-01`, -months).slice(0, 7);
}

function firstField({ fields }: NumberCriterion, band: Band): Record<string, number> {
  const [field] = fields;
  if (field === undefined) return {};
  const step = 10 ** -field.decimals;
  const bound = boundOf(band);
  const lowest = fitsBand(band, bound) ? bound : bound + step;
  return { [field.code]: Math.max(field.minimum ?? lowest, lowest) };
}

function otherFields({ fields }: NumberCriterion, answer: Answer | undefined): Record<string, number> {
  const given = answer !== undefined && 'fields' in answer ? answer.fields : {};
  return Object.fromEntries(
    fields.slice(1).map(({ code, minimum }) => [code, given[code] ?? minimum ?? 0] as const),
  );
}
