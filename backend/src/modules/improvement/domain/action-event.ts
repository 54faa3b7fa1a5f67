import type { ActionEventKind } from '@zicht/shared/improvement/actions/action-events';
import { isOpen } from '@zicht/shared/improvement/actions/action-status';
import type { ActionState } from './action.js';

/** One line of the history of an action: kinds, and codes, ids and days before and after; never a text. */
export interface ActionEventState {
  readonly actionId: string;
  readonly version: number;
  readonly kinds: readonly ActionEventKind[];
  readonly changes: Readonly<Record<string, { readonly before: unknown; readonly after: unknown }>>;
  readonly by: string;
  readonly at: Date;
}

/** Fields whose values the history may hold, with the kind of event that a change of them is. */
const KEPT = {
  criteria: 'linked',
  ownerId: 'handedOver',
  ownerRole: 'handedOver',
  startsOn: 'rescheduled',
  dueOn: 'rescheduled',
  priority: 'prioritised',
  locationIds: 'located',
  evidenceIds: 'evidenced',
  repeatMonths: 'repetitionChanged',
} as const satisfies Partial<Record<keyof ActionState, ActionEventKind>>;

/** Texts: that they changed is kept, what they said is not. */
const TEXTS = ['title', 'doneWhen', 'note'] as const;

/** What a change did, as its history tells it. */
export function eventOf(before: ActionState | undefined, after: ActionState): ActionEventState {
  const { id: actionId, version, changedBy: by, changedAt: at } = after;
  if (before === undefined) {
    const changes: ActionEventState['changes'] =
      after.copyOf === null ? {} : { copyOf: { before: null, after: after.copyOf } };
    return { actionId, version, kinds: [originOf(after)], changes, by, at };
  }
  const fields = (Object.keys(KEPT) as (keyof typeof KEPT)[]).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
  const texts = TEXTS.filter((field) => before[field] !== after[field]);
  const isMoved = before.status !== after.status;
  const kinds = new Set<ActionEventKind>([
    ...(isMoved ? [stepKind(before, after)] : []),
    ...fields.map((field) => KEPT[field]),
    ...(texts.length > 0 ? (['described'] as const) : []),
  ]);
  return {
    actionId,
    version,
    kinds: kinds.size === 0 ? [after.lookedOn === null ? 'lookTakenBack' : 'looked'] : [...kinds],
    changes: Object.fromEntries([
      ...(isMoved ? [['status', { before: before.status, after: after.status }] as const] : []),
      ...fields.map((field) => [field, { before: before[field], after: after[field] }] as const),
    ]),
    by,
    at,
  };
}

function originOf({ copyOf, follows }: ActionState): ActionEventKind {
  if (follows !== null) return 'repeated';
  return copyOf === null ? 'created' : 'copied';
}

function stepKind(before: ActionState, { status }: ActionState): ActionEventKind {
  switch (status) {
    case 'done':
      return 'finished';
    case 'stopped':
      return 'stopped';
    case 'busy':
      return isOpen(before.status) ? 'started' : 'resumed';
    case 'planned':
      return 'resumed';
  }
}
