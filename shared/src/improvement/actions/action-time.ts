import { isOpen, type ActionStatus } from './action-status.js';
import { addMonths, daysBetween, quarterEnd } from '../calendar-days.js';

/** What of an action decides where it stands in time. */
export interface TimedAction {
  readonly status: ActionStatus;
  /** Last day on which it is in time, `YYYY-MM-DD`. */
  readonly dueOn: string;
}

/** Groups of the list, in the order shown. */
export const ACTION_GROUPS = ['overdue', 'thisQuarter', 'later', 'done', 'stopped'] as const;

export type ActionGroup = (typeof ACTION_GROUPS)[number];

/** True when it should have been done before today; `today` is a day in Europe/Amsterdam. */
export function isOverdue({ status, dueOn }: TimedAction, today: string): boolean {
  return isOpen(status) && dueOn < today;
}

/** Days that it is late; 0 when it is not. */
export function daysOverdue(action: TimedAction, today: string): number {
  return isOverdue(action, today) ? daysBetween(action.dueOn, today) : 0;
}

/** Where it stands in the list: people ask "what now?". */
export function groupOf(action: TimedAction, today: string): ActionGroup {
  if (action.status === 'done' || action.status === 'stopped') return action.status;
  if (isOverdue(action, today)) return 'overdue';
  return action.dueOn <= quarterEnd(today) ? 'thisQuarter' : 'later';
}

/** When the next one of a recurring action is due: counted from the day it was due, and never in the past. */
export function nextDueOn(dueOn: string, repeatMonths: number, today: string): string {
  let times = 1;
  while (addMonths(dueOn, times * repeatMonths) < today) times += 1;
  return addMonths(dueOn, times * repeatMonths);
}
