import { answerFault, pointerStep, type AnswerFault } from './answer-fault.js';
import type { NumberCriterion, NumberField, PercentageCriterion } from '../criterion.js';

type Given = Readonly<Record<string, unknown>>;

/**
 * Faults of `{ numerator, denominator }`. `denominator`: taken over from another criterion (`sameAs`), null when it
 * is this answer's own; then `small` numbers may not be given as numbers.
 */
export function percentageFaults(
  criterion: PercentageCriterion,
  given: Given,
  copiedDenominator: number | null,
): readonly AnswerFault[] {
  const faults: AnswerFault[] = [];
  if (given['denominator'] === undefined && copiedDenominator === null) {
    return [answerFault('/denominator', 'wrongShape')];
  }
  if (given['denominator'] !== undefined) {
    faults.push(...wholeNumberFaults('/denominator', given['denominator']));
  }
  if (given['numerator'] !== undefined) faults.push(...wholeNumberFaults('/numerator', given['numerator']));
  if (faults.length > 0) return faults;

  const denominator = copiedDenominator ?? (given['denominator'] as number);
  const numerator = given['numerator'] as number | undefined;
  const below = criterion.smallNumbers?.below;
  if (below !== undefined && denominator > 0 && denominator < below) {
    return [answerFault('/denominator', 'smallNumbersNotAllowed', { below })];
  }
  if (denominator === 0) {
    return numerator === undefined || numerator === 0
      ? []
      : [answerFault('/numerator', 'numeratorWithoutDenominator')];
  }
  if (numerator === undefined) return [answerFault('/numerator', 'numeratorMissing')];
  return numerator > denominator
    ? [answerFault('/numerator', 'numeratorAboveDenominator', { denominator })]
    : [];
}

function wholeNumberFaults(path: string, value: unknown): readonly AnswerFault[] {
  if (typeof value !== 'number' || !Number.isFinite(value)) return [answerFault(path, 'wrongShape')];
  if (!Number.isInteger(value)) return [answerFault(path, 'notWholeNumber')];
  if (value < 0 || value > Number.MAX_SAFE_INTEGER) return [answerFault(path, 'outOfRange', { minimum: 0 })];
  return [];
}

/** Faults of `{ fields }`: at least one, the first whenever it is scored, each within its bounds and decimals. */
export function fieldFaults(criterion: NumberCriterion, given: Given): readonly AnswerFault[] {
  const fields = given['fields'];
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) {
    return [answerFault('/fields', 'wrongShape')];
  }
  const faults: AnswerFault[] = [];
  const values = new Map(Object.entries(fields));
  for (const [code, value] of values) {
    const field = criterion.fields.find((candidate) => candidate.code === code);
    const path = `/fields${pointerStep(code)}`;
    if (field === undefined) faults.push(answerFault(path, 'unknownField'));
    else faults.push(...numberFaults(path, field, value));
  }
  const first = criterion.fields[0];
  if (
    first !== undefined &&
    !values.has(first.code) &&
    (criterion.bands !== undefined || values.size === 0)
  ) {
    faults.push(answerFault(`/fields${pointerStep(first.code)}`, 'fieldMissing'));
  }
  return faults;
}

function numberFaults(path: string, field: NumberField, value: unknown): readonly AnswerFault[] {
  if (typeof value !== 'number' || !Number.isFinite(value)) return [answerFault(path, 'wrongShape')];
  const { minimum = -Number.MAX_SAFE_INTEGER, maximum = Number.MAX_SAFE_INTEGER, decimals } = field;
  if (value < minimum || value > maximum) return [answerFault(path, 'outOfRange', { minimum, maximum })];
  const isRounded = Number(value.toFixed(Math.min(decimals, 100))) === value;
  if (isRounded) return [];
  return decimals === 0
    ? [answerFault(path, 'notWholeNumber')]
    : [answerFault(path, 'tooManyDecimals', { decimals })];
}
