import type { Action } from '@zicht/shared/improvement/actions/action.contract';

/** Longest texts of an action, in characters (code points), as the contract says. */
export const ACTION_MAXIMA = { title: 200, doneWhen: 500, note: 2000 } as const;

/** A field of the form that needs another look, with the id of its control. */
export interface ActionFault {
  readonly field: 'title' | 'criteria' | 'owner' | 'dueOn' | 'startsOn' | 'doneWhen' | 'note';
  readonly fieldId: string;
  readonly code: 'noTitle' | 'noCriteria' | 'noOwner' | 'noDate' | 'beforeStart' | 'tooLong';
}

/** What is missing or wrong, in the order of the form; the server looks again. */
export function faultsOf(action: Action): readonly ActionFault[] {
  const isLong = (field: keyof typeof ACTION_MAXIMA): boolean =>
    [...action[field]].length > ACTION_MAXIMA[field];
  return [
    ...(action.title.trim() === '' ? [fault('title', 'action-title', 'noTitle')] : []),
    ...(isLong('title') ? [fault('title', 'action-title', 'tooLong')] : []),
    ...(action.criteria.length === 0 ? [fault('criteria', 'action-criteria', 'noCriteria')] : []),
    ...(action.owner === null && action.ownerRole === null
      ? [fault('owner', 'action-owner', 'noOwner')]
      : []),
    ...(action.dueOn === '' ? [fault('dueOn', 'action-due', 'noDate')] : []),
    ...(action.dueOn !== '' && action.dueOn < action.startsOn
      ? [fault('dueOn', 'action-due', 'beforeStart')]
      : []),
    ...(isLong('doneWhen') ? [fault('doneWhen', 'action-done-when', 'tooLong')] : []),
    ...(isLong('note') ? [fault('note', 'action-note', 'tooLong')] : []),
  ];
}

function fault(field: ActionFault['field'], fieldId: string, code: ActionFault['code']): ActionFault {
  return { field, fieldId, code };
}
