import { answerFault, MAXIMUM_ANSWER_FAULTS, pointerStep, type AnswerFault } from '../faults/answer-fault.js';
import { choiceFaults, optionFaults } from '../faults/choice-faults.js';
import type { Criterion } from '../criterion.js';
import type { Framework } from '../framework.js';
import { MONTH_PATTERN } from '../scoring/months.js';
import { fieldFaults, percentageFaults } from '../faults/number-faults.js';
import { textFaults } from '../faults/text-faults.js';

/** What the judgement of an answer depends on besides the framework. */
export interface AnswerFaultContext {
  /** `YYYY-MM-DD`; of the round. */
  readonly referenceDate: string;
  /** `YYYY-MM-DD`; a later month is a date in the future. Absent: not checked. */
  readonly today?: string;
  /** Denominator that `sameAs` takes over from an earlier criterion; absent or null: this answer's own. */
  readonly copiedDenominator?: number | null;
}

type Given = Readonly<Record<string, unknown>>;

/**
 * Everything that is wrong with an answer to a criterion; empty when it may be kept. Takes whatever came over the
 * wire: never throws, reads own keys only, reports at most {@link MAXIMUM_ANSWER_FAULTS}. A denominator of 0 without
 * numerator is an answer; a month after the reference date is one too unless it lies in the future.
 */
export function answerFaults(
  framework: Framework,
  criterion: Criterion,
  sectors: readonly string[],
  answer: unknown,
  context: AnswerFaultContext,
): readonly AnswerFault[] {
  try {
    if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) {
      return [answerFault('', 'wrongShape')];
    }
    const entries = Object.entries(answer).filter(([, value]) => value !== undefined);
    const given: Given = Object.assign(Object.create(null) as object, Object.fromEntries(entries));
    return faultsOf(framework, criterion, sectors, given, context).slice(0, MAXIMUM_ANSWER_FAULTS);
  } catch {
    return [answerFault('', 'wrongShape')];
  }
}

function faultsOf(
  framework: Framework,
  criterion: Criterion,
  sectors: readonly string[],
  given: Given,
  context: AnswerFaultContext,
): readonly AnswerFault[] {
  const { dontKnow, notApplicable } = framework.rules;
  if ('dontKnow' in given) {
    return [
      ...unknownKeys(given, ['dontKnow']),
      ...(given['dontKnow'] === true ? [] : [answerFault('/dontKnow', 'wrongShape')]),
      ...(dontKnow.allowed ? [] : [answerFault('/dontKnow', 'dontKnowNotAllowed')]),
    ];
  }
  if ('notApplicable' in given) {
    const path = '/notApplicable';
    return [
      ...unknownKeys(given, ['notApplicable']),
      ...(criterion.notApplicableAllowed
        ? textFaults(path, given['notApplicable'], notApplicable.reasonMaxLength, 'reasonMissing')
        : [answerFault(path, 'notApplicableNotAllowed')]),
    ];
  }
  switch (criterion.type) {
    case 'single-choice':
      return [...unknownKeys(given, ['option', 'detail']), ...optionFaults(framework, criterion, given)];
    case 'multiple-choice':
      return [
        ...unknownKeys(given, ['options', 'notApplicableOptions']),
        ...choiceFaults(framework, criterion, sectors, given),
      ];
    case 'percentage':
      return criterion.smallNumbers !== undefined && 'option' in given
        ? [...unknownKeys(given, ['option']), ...optionFaults(framework, criterion, given)]
        : [
            ...unknownKeys(given, ['numerator', 'denominator']),
            ...percentageFaults(criterion, given, context.copiedDenominator ?? null),
          ];
    case 'number':
      return [...unknownKeys(given, ['fields']), ...fieldFaults(criterion, given)];
    case 'date':
      return dateFaults(given, context);
    case 'text':
      return [
        ...unknownKeys(given, ['text']),
        ...textFaults('/text', given['text'], criterion.maxLength, 'textMissing'),
      ];
  }
}

function unknownKeys(given: Given, known: readonly string[]): readonly AnswerFault[] {
  return Object.keys(given)
    .filter((key) => !known.includes(key))
    .slice(0, MAXIMUM_ANSWER_FAULTS)
    .map((key) => answerFault(pointerStep(key), 'unknownKey'));
}

function dateFaults(given: Given, context: AnswerFaultContext): readonly AnswerFault[] {
  if ('never' in given) {
    return [
      ...unknownKeys(given, ['never']),
      ...(given['never'] === true ? [] : [answerFault('/never', 'wrongShape')]),
    ];
  }
  const { month } = given;
  const faults = [...unknownKeys(given, ['month'])];
  if (typeof month !== 'string') faults.push(answerFault('/month', 'wrongShape'));
  else if (!MONTH_PATTERN.test(month)) faults.push(answerFault('/month', 'notAMonth'));
  else if (context.today !== undefined && month > context.today.slice(0, 7)) {
    faults.push(answerFault('/month', 'monthInFuture'));
  }
  return faults;
}
