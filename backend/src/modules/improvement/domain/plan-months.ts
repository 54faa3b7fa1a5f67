import type { PlanMonthCount } from '@zicht/shared/dashboards/results.contract';
import type { ActionStatus } from '@zicht/shared/improvement/actions/action-status';
import { isOverdue } from '@zicht/shared/improvement/actions/action-time';
import { addMonths } from '@zicht/shared/improvement/calendar-days';

/** A change of status or due date; what it was before, where it changed. Days in Europe/Amsterdam. */
export interface ActionMove {
  readonly on: string;
  readonly status: ActionStatus | null;
  readonly dueOn: string | null;
}

/** An action as it stands, with its moves, newest first. */
export interface ActionTimeline {
  readonly createdOn: string;
  readonly status: ActionStatus;
  readonly dueOn: string;
  readonly doneOn: string | null;
  readonly moves: readonly ActionMove[];
}

/** Months shown, this one included. */
export const PLAN_MONTHS = 12;

/** First day of the oldest month shown. */
export function firstPlanDay(today: string): string {
  return addMonths(`${today.slice(0, 7)}-01`, 1 - PLAN_MONTHS);
}

/**
 * How the plan went: of each month what was begun and finished in it, and what was late when it ended, by the dates
 * and statuses as they were then; of the running month, what is late today. Pure.
 */
export function planMonths(actions: readonly ActionTimeline[], today: string): readonly PlanMonthCount[] {
  const first = firstPlanDay(today);
  return Array.from({ length: PLAN_MONTHS }, (_, index) => {
    const begin = addMonths(first, index);
    const month = begin.slice(0, 7);
    const next = addMonths(begin, 1);
    // Looked at on the day after, as people do; what was due on the last day is late by then.
    const lookedOn = next > today ? today : next;
    return {
      month,
      opened: actions.filter(({ createdOn }) => createdOn.startsWith(month)).length,
      done: actions.filter(({ status, doneOn }) => status === 'done' && doneOn?.startsWith(month)).length,
      overdue: actions.filter((action) => action.createdOn < next && isOverdue(asOf(action, next), lookedOn))
        .length,
    };
  });
}

/** Status and due date before everything that happened from this day on. */
function asOf({ status, dueOn, moves }: ActionTimeline, day: string) {
  let standing = { status, dueOn };
  for (const move of moves) {
    if (move.on < day) break;
    standing = { status: move.status ?? standing.status, dueOn: move.dueOn ?? standing.dueOn };
  }
  return standing;
}
