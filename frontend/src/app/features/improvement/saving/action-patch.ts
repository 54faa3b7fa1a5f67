import type { Action, ActionChange } from '@zicht/shared/improvement/actions/action.contract';

/** Who is to carry an action: a colleague, or a role while nobody holds it. */
export type ActionOwner = { readonly id: string; readonly name: string } | { readonly role: string };

/** A reference as an action names it. */
export type ActionEvidence = Action['evidence'][number];

/**
 * What a person changes of an action; what is absent stays as it is. An owner is one thing, so that changes on top of
 * each other never name a colleague and a role.
 */
export type ActionPatch = Readonly<
  Omit<ActionChange, 'changeId' | 'actionId' | 'baseVersion' | 'ownerId' | 'ownerRole' | 'evidenceIds'>
> & { readonly owner?: ActionOwner; readonly evidence?: readonly ActionEvidence[] };

/** Who changes something, and on which day in Europe/Amsterdam. */
export interface PlanHand {
  readonly user: { readonly id: string; readonly name: string };
  readonly today: string;
}

/** An action that exists on this screen alone as yet. */
export function newAction(id: string, { user, today }: PlanHand): Action {
  return {
    id,
    version: 0,
    title: '',
    doneWhen: '',
    note: '',
    criteria: [],
    owner: null,
    ownerRole: null,
    startsOn: today,
    dueOn: today,
    status: 'planned',
    stopReason: '',
    priority: 'normal',
    locationIds: [],
    evidence: [],
    repeatMonths: null,
    suggestion: null,
    copyOf: null,
    follows: null,
    lookedOn: null,
    doneOn: null,
    changedBy: user,
    changedAt: `${today}T12:00:00.000Z`,
  };
}

/** The action with a change on top of it, as the server will have it. */
export function patched(action: Action, patch: ActionPatch, { today }: PlanHand): Action {
  const { owner, onTrack: _, ...fields } = patch;
  const status = patch.status ?? action.status;
  return {
    ...action,
    ...fields,
    ...ownerAfter(action, owner),
    evidence: [...(patch.evidence ?? action.evidence)],
    lookedOn: lookedOnAfter(action, patch, today),
    doneOn: status === 'done' ? (action.doneOn ?? today) : null,
  };
}

/** The change in the words of the API. */
export function toChange(
  { owner, evidence, ...fields }: ActionPatch,
  meta: Pick<ActionChange, 'changeId' | 'actionId' | 'baseVersion'>,
): ActionChange {
  return {
    ...meta,
    ...fields,
    ...(owner === undefined ? {} : 'role' in owner ? { ownerRole: owner.role } : { ownerId: owner.id }),
    ...(evidence === undefined ? {} : { evidenceIds: evidence.map(({ id }) => id) }),
  };
}

function ownerAfter(action: Action, owner: ActionOwner | undefined): Pick<Action, 'owner' | 'ownerRole'> {
  if (owner === undefined) return { owner: action.owner, ownerRole: action.ownerRole };
  if ('role' in owner) return { owner: null, ownerRole: owner.role };
  return { owner: { ...owner, isActive: true }, ownerRole: null };
}

/** Somebody looked who says so, or who gives it another status or date; a look can be taken back. */
function lookedOnAfter(
  action: Action,
  { onTrack, status, dueOn }: ActionPatch,
  today: string,
): string | null {
  const isMoved = (status ?? action.status) !== action.status || (dueOn ?? action.dueOn) !== action.dueOn;
  if (onTrack ?? isMoved) return today;
  return onTrack === false ? null : action.lookedOn;
}
