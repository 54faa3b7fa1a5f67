/** Statuses of an action (`domain.md` 2.5); that one is overdue is derived and never stored. */
export const ACTION_STATUSES = ['planned', 'busy', 'done', 'stopped'] as const;

export type ActionStatus = (typeof ACTION_STATUSES)[number];

/** One row of the table of steps. */
export interface ActionStep {
  readonly from: ActionStatus;
  readonly to: ActionStatus;
}

/** Every step that there is; the way back from the last two is there for whoever pressed too soon. */
export const ACTION_STEPS: readonly ActionStep[] = [
  { from: 'planned', to: 'busy' },
  { from: 'planned', to: 'done' },
  { from: 'planned', to: 'stopped' },
  { from: 'busy', to: 'planned' },
  { from: 'busy', to: 'done' },
  { from: 'busy', to: 'stopped' },
  { from: 'done', to: 'planned' },
  { from: 'done', to: 'busy' },
  { from: 'stopped', to: 'planned' },
  { from: 'stopped', to: 'busy' },
];

/** True when the table has this step; staying as one is needs none. */
export function isLegalStep(from: ActionStatus, to: ActionStatus): boolean {
  return from === to || ACTION_STEPS.some((step) => step.from === from && step.to === to);
}

/** Statuses to which an action can go from here, in the order of the table. */
export function nextStatuses(from: ActionStatus): readonly ActionStatus[] {
  return ACTION_STEPS.filter((step) => step.from === from).map(({ to }) => to);
}

/** Still to be done. */
export function isOpen(status: ActionStatus): boolean {
  return status === 'planned' || status === 'busy';
}
