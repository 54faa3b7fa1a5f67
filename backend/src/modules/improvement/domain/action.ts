import type { ActionChange, ActionPriority } from '@zicht/shared/improvement/actions/action.contract';
import type { ActionStatus } from '@zicht/shared/improvement/actions/action-status';
import { nextDueOn } from '@zicht/shared/improvement/actions/action-time';
import { addDays, daysBetween } from '@zicht/shared/improvement/calendar-days';

/** One action as it stands; it is never removed, and its version never falls. */
export interface ActionState {
  id: string;
  title: string;
  doneWhen: string;
  note: string;
  criteria: string[];
  ownerId: string | null;
  ownerRole: string | null;
  startsOn: string;
  dueOn: string;
  status: ActionStatus;
  stopReason: string;
  priority: ActionPriority;
  locationIds: string[];
  evidenceIds: string[];
  repeatMonths: number | null;
  suggestion: string | null;
  copyOf: string | null;
  follows: string | null;
  lookedOn: string | null;
  doneOn: string | null;
  version: number;
  changedBy: string;
  changedAt: Date;
}

/** Who changes an action, and when; `today` is the day of that moment in Europe/Amsterdam. */
export interface PlanHand {
  readonly userId: string;
  readonly at: Date;
  readonly today: string;
}

/** The action after a change that was found faultless; what the change does not name stays as it is. */
export function actionAfter(
  before: ActionState | undefined,
  change: ActionChange,
  hand: PlanHand,
): ActionState {
  const base = before ?? newAction(change, hand);
  const status = change.status ?? base.status;
  const isLooked =
    change.onTrack ?? (before !== undefined && (status !== before.status || isMoved(before, change)));
  return {
    ...base,
    ...ownerAfter(base, change),
    title: change.title?.trim() ?? base.title,
    doneWhen: change.doneWhen ?? base.doneWhen,
    note: change.note ?? base.note,
    criteria: unique(change.criteria ?? base.criteria),
    startsOn: change.startsOn ?? base.startsOn,
    dueOn: change.dueOn ?? base.dueOn,
    status,
    stopReason: change.stopReason ?? base.stopReason,
    priority: change.priority ?? base.priority,
    locationIds: unique(change.locationIds ?? base.locationIds),
    evidenceIds: unique(change.evidenceIds ?? base.evidenceIds).sort(),
    repeatMonths: change.repeatMonths === undefined ? base.repeatMonths : change.repeatMonths,
    lookedOn: isLooked ? hand.today : change.onTrack === false ? null : base.lookedOn,
    doneOn: status === 'done' ? (base.doneOn ?? hand.today) : null,
    version: (before?.version ?? 0) + 1,
    changedBy: hand.userId,
    changedAt: hand.at,
  };
}

/** The next occurrence of a recurring action that was just finished: planned, as long as this one took. */
export function nextOccurrence(done: ActionState, id: string, hand: PlanHand): ActionState | null {
  if (done.repeatMonths === null) return null;
  const dueOn = nextDueOn(done.dueOn, done.repeatMonths, hand.today);
  return {
    ...done,
    id,
    startsOn: addDays(dueOn, -daysBetween(done.startsOn, done.dueOn)),
    dueOn,
    status: 'planned',
    stopReason: '',
    note: '',
    evidenceIds: [],
    copyOf: null,
    follows: done.id,
    lookedOn: null,
    doneOn: null,
    version: 1,
    changedBy: hand.userId,
    changedAt: hand.at,
  };
}

function newAction(change: ActionChange, hand: PlanHand): ActionState {
  const today = hand.today;
  return {
    id: change.actionId,
    title: '',
    doneWhen: '',
    note: '',
    criteria: [],
    ownerId: null,
    ownerRole: null,
    // What is entered late began, at the latest, on the day that it was due.
    startsOn: change.dueOn !== undefined && change.dueOn < today ? change.dueOn : today,
    dueOn: today,
    status: 'planned',
    stopReason: '',
    priority: 'normal',
    locationIds: [],
    evidenceIds: [],
    repeatMonths: null,
    suggestion: change.suggestion ?? null,
    copyOf: change.copyOf ?? null,
    follows: null,
    lookedOn: null,
    doneOn: null,
    version: 0,
    changedBy: hand.userId,
    changedAt: hand.at,
  };
}

/** A member takes the place of a role, and a role that of a member. */
function ownerAfter(base: ActionState, change: ActionChange): Pick<ActionState, 'ownerId' | 'ownerRole'> {
  if (change.ownerId !== undefined) return { ownerId: change.ownerId, ownerRole: null };
  if (change.ownerRole !== undefined) return { ownerId: null, ownerRole: change.ownerRole };
  return { ownerId: base.ownerId, ownerRole: base.ownerRole };
}

function isMoved(before: ActionState, { dueOn }: ActionChange): boolean {
  return dueOn !== undefined && dueOn !== before.dueOn;
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
