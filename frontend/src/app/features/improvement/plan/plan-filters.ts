import type { Action } from '@zicht/shared/improvement/actions/action.contract';
import { ACTION_STATUSES, isOpen } from '@zicht/shared/improvement/actions/action-status';
import { isOverdue } from '@zicht/shared/improvement/actions/action-time';

/** What the address says of the view: the same for list, board and timeline. */
export interface PlanFilters {
  readonly thema?: string;
  /** Id of a colleague, code of a role, or {@link NOBODY}. */
  readonly eigenaar?: string;
  readonly status?: string;
  readonly locatie?: string;
}

/** Owner of what nobody owns: the hand-over list. */
export const NOBODY = 'niemand';
/** Status of what is open and should have been done. */
export const LATE = 'te-laat';

/** Statuses in the address, as people read it. */
export const STATUS_WORDS = { planned: 'gepland', busy: 'bezig', done: 'klaar', stopped: 'gestopt' } as const;

/** The actions that a view shows; an unknown value of the address shows nothing rather than all. */
export function filtered(
  actions: readonly Action[],
  { thema, eigenaar, status, locatie }: PlanFilters,
  { today, themeOf }: { readonly today: string; readonly themeOf: (criterion: string) => string | undefined },
): readonly Action[] {
  return actions.filter(
    (action) =>
      (thema === undefined || action.criteria.some((code) => themeOf(code) === thema)) &&
      (eigenaar === undefined || isOwnedBy(action, eigenaar)) &&
      (status === undefined || hasStatus(action, status, today)) &&
      (locatie === undefined || action.locationIds.includes(locatie)),
  );
}

/** True when nobody who works here carries it: it stands on a role, or its owner has left. */
export function needsOwner({ owner, status }: Pick<Action, 'owner' | 'status'>): boolean {
  return isOpen(status) && (owner === null || !owner.isActive);
}

function isOwnedBy(action: Action, eigenaar: string): boolean {
  if (eigenaar === NOBODY) return needsOwner(action);
  return action.owner?.id === eigenaar || action.ownerRole === eigenaar;
}

function hasStatus(action: Action, word: string, today: string): boolean {
  if (word === LATE) return isOverdue(action, today);
  return ACTION_STATUSES.some((status) => STATUS_WORDS[status] === word && action.status === status);
}
