import type { StoredAnswer } from '@zicht/shared/assessments/answer.contract';
import type { Answer } from '@zicht/shared/framework/answers/answer';

/** Longest explanation of an answer, in characters (code points), as the contract says. */
export const EXPLANATION_MAXIMUM = 2000;

/** What a person changed of an answer; what is absent stays as it is. */
export interface AnswerPatch {
  /** Null clears the answer. */
  readonly value?: Answer | null;
  readonly explanation?: string;
  readonly exceptLocations?: readonly string[];
  readonly confirmed?: boolean;
}

/** An answer as the screen shows it: what the server has, with what was not sent yet on top. */
export interface CurrentAnswer {
  readonly criterion: string;
  /** Version on the server; 0 when there is none. */
  readonly version: number;
  readonly value: Answer | null;
  readonly explanation: string;
  readonly exceptLocations: readonly string[];
  readonly confirmed: boolean;
  readonly changedBy: { readonly id: string; readonly name: string } | null;
  readonly changedAt: string | null;
  readonly wiped: { readonly at: string; readonly by: string } | null;
}

/** An answer that nobody gave yet. */
export function emptyAnswer(criterion: string): CurrentAnswer {
  return {
    criterion,
    version: 0,
    value: null,
    explanation: '',
    exceptLocations: [],
    confirmed: false,
    changedBy: null,
    changedAt: null,
    wiped: null,
  };
}

/** The answer with a change on top of it. Another answer must be confirmed again, as on the server. */
export function patched(answer: CurrentAnswer | StoredAnswer, patch: AnswerPatch): CurrentAnswer {
  const isAnswered = patch.value !== undefined;
  const isRewritten = (patch.explanation ?? '') !== '' || textOf(patch.value ?? null) !== '';
  return {
    ...answer,
    value: isAnswered ? (patch.value ?? null) : answer.value,
    explanation: patch.explanation ?? answer.explanation,
    exceptLocations: patch.exceptLocations ?? answer.exceptLocations,
    confirmed: patch.confirmed ?? (isAnswered ? false : answer.confirmed),
    wiped: isRewritten ? null : answer.wiped,
  };
}

/** Free text inside an answer: a written answer or the reason of "not applicable". */
export function textOf(value: Answer | null): string {
  if (value === null) return '';
  if ('text' in value) return value.text;
  return 'notApplicable' in value ? value.notApplicable : '';
}
