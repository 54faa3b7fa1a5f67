import type { Action } from '@zicht/shared/improvement/actions/action.contract';
import { isOpen } from '@zicht/shared/improvement/actions/action-status';

/** Open ones by due date; what is finished or stopped, newest first. */
export function byDate(one: Action, other: Action): number {
  if (isOpen(one.status)) return one.dueOn.localeCompare(other.dueOn) || one.title.localeCompare(other.title);
  return (other.doneOn ?? other.changedAt).localeCompare(one.doneOn ?? one.changedAt);
}
