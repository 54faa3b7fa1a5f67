import type { ActionChange } from '@zicht/shared/improvement/actions/action.contract';
import { isLegalStep } from '@zicht/shared/improvement/actions/action-status';
import { personalNumberFaults } from '@zicht/shared/kernel/free-text';
import type { InputFault } from '@zicht/shared/kernel/problem';
import type { ActionState } from './action.js';

/** What of the organisation a change may name. */
export interface PlanReferences {
  /** Questions of the organisation's newest framework. */
  readonly criteria: ReadonlySet<string>;
  /** Roles that carry out actions. */
  readonly ownerRoles: ReadonlySet<string>;
  readonly memberIds: ReadonlySet<string>;
  readonly locationIds: ReadonlySet<string>;
  readonly evidenceIds: ReadonlySet<string>;
  /** Actions that a change says it copies. */
  readonly actionIds: ReadonlySet<string>;
}

/** Everything that is wrong with a change on the action before it, paths relative to the change. */
export function actionFaults(
  before: ActionState | undefined,
  change: ActionChange,
  references: PlanReferences,
  after: ActionState,
): InputFault[] {
  const { changeId: _, actionId: __, copyOf: ___, ...written } = change;
  return [
    ...personalNumberFaults(written),
    ...(before === undefined ? missingFaults(change) : originFaults(change)),
    ...emptyFaults(change),
    ...ownerFaults(change, references),
    ...stepFaults(before, change, after),
    ...(after.dueOn < after.startsOn ? [fault('/dueOn', 'beforeStart')] : []),
    ...unknown(change.criteria, before?.criteria, references.criteria, '/criteria', 'unknownCriterion'),
    ...unknown(
      change.locationIds,
      before?.locationIds,
      references.locationIds,
      '/locationIds',
      'unknownLocation',
    ),
    ...unknown(
      change.evidenceIds,
      before?.evidenceIds,
      references.evidenceIds,
      '/evidenceIds',
      'unknownEvidence',
    ),
    ...(change.copyOf !== undefined && !references.actionIds.has(change.copyOf)
      ? [fault('/copyOf', 'unknownAction')]
      : []),
  ];
}

function missingFaults(change: ActionChange): InputFault[] {
  const hasOwner = change.ownerId !== undefined || change.ownerRole !== undefined;
  return [
    ...(change.title === undefined ? [fault('/title', 'required')] : []),
    ...(change.criteria === undefined ? [fault('/criteria', 'required')] : []),
    ...(change.dueOn === undefined ? [fault('/dueOn', 'required')] : []),
    ...(hasOwner ? [] : [fault('/ownerId', 'required')]),
  ];
}

/** Where an action comes from is said when it is made. */
function originFaults({ copyOf, suggestion }: ActionChange): InputFault[] {
  return [
    ...(copyOf === undefined ? [] : [fault('/copyOf', 'onlyWhenNew')]),
    ...(suggestion === undefined ? [] : [fault('/suggestion', 'onlyWhenNew')]),
  ];
}

function emptyFaults({ title, criteria }: ActionChange): InputFault[] {
  return [
    ...(title !== undefined && title.trim() === '' ? [fault('/title', 'required')] : []),
    ...(criteria?.length === 0 ? [fault('/criteria', 'required')] : []),
  ];
}

function ownerFaults({ ownerId, ownerRole }: ActionChange, references: PlanReferences): InputFault[] {
  if (ownerId !== undefined && ownerRole !== undefined) return [fault('/ownerRole', 'oneOwner')];
  if (ownerId !== undefined && !references.memberIds.has(ownerId))
    return [fault('/ownerId', 'unknownMember')];
  if (ownerRole !== undefined && !references.ownerRoles.has(ownerRole))
    return [fault('/ownerRole', 'unknownRole')];
  return [];
}

function stepFaults(before: ActionState | undefined, change: ActionChange, after: ActionState): InputFault[] {
  const from = before?.status ?? 'planned';
  if (!isLegalStep(from, after.status)) return [fault('/status', 'illegalTransition')];
  if (after.status !== 'stopped') return [];
  // Stopping again later needs a reason of its own.
  const reason = from === 'stopped' ? after.stopReason : (change.stopReason ?? '');
  return reason.trim() === '' ? [fault('/stopReason', 'required')] : [];
}

/** What the action names already may stay, also where it has gone since. */
function unknown(
  values: readonly string[] | undefined,
  already: readonly string[] | undefined,
  known: ReadonlySet<string>,
  path: string,
  code: string,
): InputFault[] {
  return (values ?? []).flatMap((value, index) =>
    known.has(value) || already?.includes(value) === true ? [] : [fault(`${path}/${index}`, code)],
  );
}

function fault(path: string, code: string): InputFault {
  return { path, code };
}
