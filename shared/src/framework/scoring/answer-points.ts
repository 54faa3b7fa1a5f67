import type { Answer } from '../answers/answer.js';
import { expectedOptions, visibleOptions } from '../applicability.js';
import { bandOf } from './bands.js';
import type { Criterion, DateCriterion, MultipleChoiceCriterion, PercentageCriterion } from '../criterion.js';
import type { ExpectedOptions, MeasuredValue } from '../evaluation/evaluation.js';
import type { Framework } from '../framework.js';
import { bandSetOf, optionsOf } from '../look-up.js';
import { MONTH_PATTERN, monthsUntil } from './months.js';

/** What an answer is worth before weights; `leftOut` is set when it counts nowhere. */
export interface AnswerPoints {
  readonly points: number | null;
  readonly leftOut: 'zeroDenominator' | 'nothingExpected' | null;
  readonly chosen: readonly string[];
  readonly notApplicableOptions: readonly string[];
  readonly value: MeasuredValue | null;
  readonly expected: ExpectedOptions | null;
  readonly contradiction: 'numeratorAboveDenominator' | null;
}

/** Surroundings that the points of an answer can depend on. */
export interface AnswerContext {
  readonly framework: Framework;
  readonly sectors: readonly string[];
  readonly referenceDate: string;
  /** Denominator of an earlier criterion, if it has one. */
  readonly denominatorOf: (criterion: string) => number | null;
}

const NOTHING: AnswerPoints = {
  points: null,
  leftOut: null,
  chosen: [],
  notApplicableOptions: [],
  value: null,
  expected: null,
  contradiction: null,
};

/**
 * Points of a given answer by the type of its criterion (step 3 of "How a score comes about"). Null when the
 * answer does not have the shape of the type: then it counts as no answer. Never throws.
 */
export function answerPoints(
  criterion: Criterion,
  answer: Answer,
  context: AnswerContext,
): AnswerPoints | null {
  switch (criterion.type) {
    case 'single-choice':
      return pointsOfOption(criterion, answer, context);
    case 'multiple-choice':
      return pointsOfChoice(criterion, answer, context);
    case 'percentage':
      return pointsOfPercentage(criterion, answer, context);
    case 'number': {
      const code = criterion.fields[0]?.code;
      const fields = 'fields' in answer && isRecord(answer.fields) ? answer.fields : null;
      if (fields === null || Object.keys(fields).length === 0) return null;
      if (criterion.bands === undefined) return NOTHING;
      const value = code !== undefined && Object.hasOwn(fields, code) ? fields[code] : undefined;
      return typeof value === 'number' ? banded(criterion, context, 'number', value) : null;
    }
    case 'date':
      return pointsOfDate(criterion, answer, context);
    case 'text':
      return 'text' in answer && typeof answer.text === 'string' && answer.text.trim() !== ''
        ? NOTHING
        : null;
  }
}

function pointsOfOption(criterion: Criterion, answer: Answer, context: AnswerContext): AnswerPoints | null {
  if (!('option' in answer)) return null;
  const option = optionsOf(context.framework, criterion).find(
    (candidate) => candidate.code === answer.option,
  );
  return option ? { ...NOTHING, points: option.points ?? 0, chosen: [option.code] } : null;
}

function pointsOfChoice(
  criterion: MultipleChoiceCriterion,
  answer: Answer,
  context: AnswerContext,
): AnswerPoints | null {
  if (!('options' in answer) || !Array.isArray(answer.options)) return null;
  const visible = visibleOptions(context.framework, criterion, context.sectors);
  const options = visible.filter((option) => answer.options.includes(option.code));
  if (options.length === 0) return null;
  const chosen = options.map((option) => option.code);
  const marked = Array.isArray(answer.notApplicableOptions) ? answer.notApplicableOptions : [];
  const notApplicableOptions = visible
    .filter((option) => option.canBeNotApplicable === true && marked.includes(option.code))
    .map((option) => option.code);
  const all = expectedOptions(context.framework, criterion, context.sectors);
  if (all === null) {
    const points = options.reduce((sum, option) => sum + (option.points ?? 0), 0);
    return { ...NOTHING, points, chosen, notApplicableOptions };
  }
  const remaining = all.filter((code) => !notApplicableOptions.includes(code));
  const expected: ExpectedOptions = {
    options: remaining,
    chosen: remaining.filter((code) => chosen.includes(code)),
    missing: remaining.filter((code) => !chosen.includes(code)),
    notApplicable: all.filter((code) => notApplicableOptions.includes(code)),
  };
  if (remaining.length === 0) {
    return { ...NOTHING, leftOut: 'nothingExpected', chosen, notApplicableOptions, expected };
  }
  const share = { numerator: expected.chosen.length, denominator: remaining.length };
  return { ...percentagePoints(criterion, context, share), chosen, notApplicableOptions, expected };
}

function pointsOfPercentage(
  criterion: PercentageCriterion,
  answer: Answer,
  context: AnswerContext,
): AnswerPoints | null {
  if ('option' in answer) return pointsOfOption(criterion, answer, context);
  const { sameAs, whenZero } = criterion.denominator;
  const copied = sameAs === undefined ? null : context.denominatorOf(sameAs);
  const own = 'denominator' in answer ? answer.denominator : undefined;
  const denominator = copied ?? own;
  if (typeof denominator !== 'number' || !('denominator' in answer || 'numerator' in answer)) return null;
  if (denominator === 0) {
    const value = { unit: 'percent' as const, value: null, band: null, denominator };
    return whenZero === 'leftOut'
      ? { ...NOTHING, leftOut: 'zeroDenominator', value }
      : { ...NOTHING, points: 0, value };
  }
  const numerator = 'numerator' in answer ? answer.numerator : undefined;
  if (typeof numerator !== 'number') return null;
  const from = copied === null ? {} : { denominatorFrom: sameAs };
  return {
    ...percentagePoints(criterion, context, { numerator, denominator, ...from }),
    contradiction: numerator > denominator ? 'numeratorAboveDenominator' : null,
  };
}

function pointsOfDate(criterion: DateCriterion, answer: Answer, context: AnswerContext): AnswerPoints | null {
  if ('never' in answer && answer.never) {
    return {
      ...NOTHING,
      points: criterion.never.points,
      value: { unit: 'months', value: null, band: null },
    };
  }
  if (!('month' in answer) || typeof answer.month !== 'string' || !MONTH_PATTERN.test(answer.month))
    return null;
  return banded(criterion, context, 'months', monthsUntil(answer.month, context.referenceDate));
}

/** 100 × numerator ÷ denominator in this order, so that whole percentages are exact and 4 of 5 is 80. */
function percentagePoints(
  criterion: Criterion,
  context: AnswerContext,
  parts: { readonly numerator: number; readonly denominator: number; readonly denominatorFrom?: string },
): AnswerPoints {
  const percentage = Math.min(100, (100 * parts.numerator) / parts.denominator);
  const result = banded(criterion, context, 'percent', percentage);
  return { ...result, value: result.value && { ...result.value, ...parts } };
}

function banded(
  criterion: Criterion,
  context: AnswerContext,
  unit: MeasuredValue['unit'],
  value: number,
): AnswerPoints {
  const band = bandOf(bandSetOf(context.framework, criterion)?.bands ?? [], value);
  return { ...NOTHING, points: band?.points ?? 0, value: { unit, value, band } };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
