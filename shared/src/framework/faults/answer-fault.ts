/** Everything that can be wrong with an answer; each has words in both languages on the screens. */
export const ANSWER_FAULT_CODES = [
  'wrongShape',
  'unknownKey',
  'dontKnowNotAllowed',
  'notApplicableNotAllowed',
  'reasonMissing',
  'unknownOption',
  'optionHidden',
  'duplicateOption',
  'exclusiveWithOthers',
  'emptyChoice',
  'optionCannotBeNotApplicable',
  'chosenAndNotApplicable',
  'detailNotAsked',
  'unknownDetail',
  'numeratorMissing',
  'numeratorWithoutDenominator',
  'numeratorAboveDenominator',
  'smallNumbersNotAllowed',
  'notWholeNumber',
  'outOfRange',
  'tooManyDecimals',
  'unknownField',
  'fieldMissing',
  'notAMonth',
  'monthInFuture',
  'textMissing',
  'textTooLong',
  'forbiddenCharacter',
] as const;

/** One of {@link ANSWER_FAULT_CODES}. */
export type AnswerFaultCode = (typeof ANSWER_FAULT_CODES)[number];

/** A fault in an answer; `path` is a JSON pointer inside the answer (`''`: the answer itself). */
export interface AnswerFault {
  readonly path: string;
  readonly code: AnswerFaultCode;
  /** Numbers and codes that the words of the fault need, such as `{ maximum: 300 }`. */
  readonly params?: Readonly<Record<string, string | number>>;
}

/** Most faults reported for one answer; a longer list helps nobody. */
export const MAXIMUM_ANSWER_FAULTS = 50;

/** One fault; `params` only when there are any. */
export function answerFault(
  path: string,
  code: AnswerFaultCode,
  params?: Readonly<Record<string, string | number>>,
): AnswerFault {
  return params === undefined ? { path, code } : { path, code, params };
}

/** A step of a JSON pointer: `~` and `/` escaped (RFC 6901), cut off where a hostile key would flood the list. */
export function pointerStep(key: string): string {
  return `/${key
    .slice(0, 100)
    .replaceAll(/\p{Surrogate}/gu, '�')
    .replaceAll('~', '~0')
    .replaceAll('/', '~1')}`;
}
