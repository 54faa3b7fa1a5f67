import { isSameValue } from '@zicht/shared/framework/versions/same-value';
import type { AnswerPatch, CurrentAnswer } from '../current-answer';

/** What two people changed differently, while neither saw the other. */
export interface AnswerConflict {
  readonly criterion: string;
  readonly mine: AnswerPatch;
  readonly theirs: CurrentAnswer;
  /** The parts that differ. */
  readonly fields: readonly ConflictField[];
}

/** Parts of an answer over which two people can differ. */
export type ConflictField = 'value' | 'explanation' | 'exceptLocations';

const FIELDS: readonly ConflictField[] = ['value', 'explanation', 'exceptLocations'];

/**
 * Parts of my change that a colleague changed too, into something else. Nothing: both changes fit together, and mine
 * can be sent again on top of theirs. `before`: the answer that I saw; null when nobody knows it any more, and then
 * every part that is not the same is asked about.
 */
export function conflictingFields(
  mine: AnswerPatch,
  before: CurrentAnswer | null,
  theirs: CurrentAnswer,
): readonly ConflictField[] {
  return FIELDS.filter((field) => {
    if (mine[field] === undefined || isSameValue(mine[field], theirs[field])) return false;
    return before === null || !isSameValue(before[field], theirs[field]);
  });
}
