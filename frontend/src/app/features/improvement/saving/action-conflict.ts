import { isSameValue } from '@zicht/shared/framework/versions/same-value';
import type { Action } from '@zicht/shared/improvement/actions/action.contract';
import type { ActionPatch } from './action-patch';

/** Parts of an action over which two people can differ, in the order of the page. */
export const ACTION_FIELDS = [
  'title',
  'criteria',
  'owner',
  'startsOn',
  'dueOn',
  'doneWhen',
  'status',
  'stopReason',
  'priority',
  'locationIds',
  'repeatMonths',
  'note',
  'evidence',
] as const;

export type ActionField = (typeof ACTION_FIELDS)[number];

/** What two people changed differently, while neither saw the other. */
export interface ActionConflict {
  readonly actionId: string;
  readonly mine: ActionPatch;
  readonly theirs: Action;
  readonly fields: readonly ActionField[];
}

/** One part of an action or change, in a form that can be compared. */
export function fieldOf(of: ActionPatch | Action, field: ActionField): unknown {
  if (field === 'owner') {
    if ('ownerRole' in of) return of.owner === null ? { role: of.ownerRole } : { id: of.owner.id };
    const { owner } = of;
    return owner === undefined || 'role' in owner ? owner : { id: owner.id };
  }
  if (field === 'evidence') return of.evidence?.map(({ id }) => id).sort();
  if (field === 'criteria' || field === 'locationIds') return of[field] && [...of[field]].sort();
  return of[field];
}

/**
 * Parts of my change that a colleague changed too, into something else. Nothing: both fit together, and mine can be
 * sent again on top of theirs. `before`: the action that I saw; null when nobody knows it any more.
 */
export function conflictingFields(
  mine: ActionPatch,
  before: Action | null,
  theirs: Action,
): readonly ActionField[] {
  return ACTION_FIELDS.filter((field) => {
    const wanted = fieldOf(mine, field);
    if (wanted === undefined || isSameValue(wanted, fieldOf(theirs, field))) return false;
    return before === null || !isSameValue(fieldOf(before, field), fieldOf(theirs, field));
  });
}
