import type { Answer, Answers } from '@zicht/shared/framework/answers/answer';
import type { AnswerChange } from '@zicht/shared/assessments/answer.contract';

/** One answer as it stands; a cleared one keeps its row, so that its version never falls. */
export interface StoredAnswerState {
  criterion: string;
  version: number;
  value: Answer | null;
  explanation: string;
  exceptLocations: string[];
  /** Of a "don't know" or a text taken over from last year. */
  confirmed: boolean;
  changedBy: string;
  changedAt: Date;
  wipedAt: Date | null;
  wipedBy: string | null;
}

/** Who changes an answer, and when. */
export interface Hand {
  readonly userId: string;
  readonly at: Date;
}

/** The answers that are given, by criterion, as scoring takes them. */
export function givenAnswers(rows: Iterable<Pick<StoredAnswerState, 'criterion' | 'value'>>): Answers {
  const given: Record<string, Answer> = {};
  for (const { criterion, value } of rows) if (value !== null) given[criterion] = value;
  return given;
}

/** The answer after a change; what the change does not name stays as it is. */
export function answerAfter(
  before: StoredAnswerState | undefined,
  change: AnswerChange,
  hand: Hand,
): StoredAnswerState {
  const value = change.value === undefined ? (before?.value ?? null) : change.value;
  const explanation = change.explanation ?? before?.explanation ?? '';
  // A confirmation holds for the answer that was confirmed; another one must be confirmed again.
  const confirmed = change.confirmed ?? (change.value === undefined ? (before?.confirmed ?? false) : false);
  const isRewritten = (change.explanation ?? '') !== '' || hasText(change.value ?? null);
  return {
    criterion: change.criterion,
    version: (before?.version ?? 0) + 1,
    value,
    explanation,
    exceptLocations: change.exceptLocations ?? before?.exceptLocations ?? [],
    confirmed,
    changedBy: hand.userId,
    changedAt: hand.at,
    wipedAt: isRewritten ? null : (before?.wipedAt ?? null),
    wipedBy: isRewritten ? null : (before?.wipedBy ?? null),
  };
}

/** True when the answer itself holds free text: a written answer or the reason of "not applicable". */
export function hasText(value: Answer | null): boolean {
  if (value === null) return false;
  if ('text' in value) return value.text !== '';
  return 'notApplicable' in value && value.notApplicable !== '';
}

/** The answer without its free text; what it counts for stays. */
export function withoutText(value: Answer | null): Answer | null {
  if (value === null) return null;
  if ('text' in value) return { text: '' };
  return 'notApplicable' in value ? { notApplicable: '' } : value;
}
