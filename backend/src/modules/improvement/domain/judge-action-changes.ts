import type { ActionChange } from '@zicht/shared/improvement/actions/action.contract';
import type { InputFault } from '@zicht/shared/kernel/problem';
import { actionAfter, nextOccurrence } from './action.js';
import type { ActionState, PlanHand } from './action.js';
import { actionFaults } from './action-faults.js';
import type { PlanReferences } from './action-faults.js';

/** What the database knows around one change. */
export interface ActionSurroundings {
  /** Set when a change with this id was applied before. */
  readonly applied: {
    readonly actionId: string;
    readonly version: number;
    readonly at: Date;
    readonly nextActionId: string | null;
  } | null;
  readonly action: ActionState | null;
  /** Whether its next occurrence was made before; it is made once. */
  readonly isFollowed: boolean;
}

/** Everything that decides what becomes of a change, besides what is stored. */
export interface ActionJudgeContext {
  readonly references: PlanReferences;
  /** False for those who may write actions of their own alone. */
  readonly mayWriteAll: boolean;
  readonly hand: PlanHand;
  readonly newId: () => string;
}

/** An action that will be written: from this version to this state. */
export interface PlannedAction {
  readonly before: ActionState | undefined;
  readonly next: ActionState;
}

/** What becomes of one change; `apply` still has to be written, with its next occurrence where it has one. */
export type ActionJudgement =
  | {
      readonly outcome: 'applied';
      readonly version: number;
      readonly at: Date;
      readonly nextActionId: string | null;
    }
  | ({ readonly outcome: 'apply'; readonly follower: ActionState | null } & PlannedAction)
  | { readonly outcome: 'invalid'; readonly faults: readonly InputFault[] }
  | { readonly outcome: 'stale' | 'forbidden' };

const reusedId: ActionJudgement = {
  outcome: 'invalid',
  faults: [{ path: '/changeId', code: 'changeIdReused' }],
};

/**
 * Judges a batch in the order in which it was made: later changes of one action build on earlier ones of the same
 * batch, and an id that occurs twice is applied once (both places get the same judgement object).
 */
export function judgeActionChanges(
  context: ActionJudgeContext,
  changes: readonly ActionChange[],
  surroundings: readonly ActionSurroundings[],
): ActionJudgement[] {
  const standing = new Map<string, ActionState>();
  const followed = new Set<string>();
  const byId = new Map<string, ActionJudgement>();
  return changes.map((change, index) => {
    const around = surroundings[index] ?? { applied: null, action: null, isFollowed: false };
    const earlier = byId.get(change.changeId);
    if (earlier?.outcome === 'apply') return earlier.next.id === change.actionId ? earlier : reusedId;
    const before = standing.get(change.actionId) ?? around.action ?? undefined;
    const isFollowed = around.isFollowed || followed.has(change.actionId);
    const judgement = judge(context, change, { ...around, isFollowed }, before);
    if (judgement.outcome === 'apply') {
      standing.set(change.actionId, judgement.next);
      if (judgement.follower !== null) followed.add(change.actionId);
    }
    byId.set(change.changeId, judgement);
    return judgement;
  });
}

function judge(
  context: ActionJudgeContext,
  change: ActionChange,
  { applied, isFollowed }: ActionSurroundings,
  before: ActionState | undefined,
): ActionJudgement {
  const { hand, references } = context;
  if (applied !== null) {
    const { actionId, version, at, nextActionId } = applied;
    return actionId === change.actionId ? { outcome: 'applied', version, at, nextActionId } : reusedId;
  }
  const next = actionAfter(before, change, hand);
  if (!context.mayWriteAll && !isOwn(before, next, hand)) return { outcome: 'forbidden' };
  // First of all, for what is right or wrong depends on how the action stands, and the person saw another one.
  if ((before?.version ?? 0) !== change.baseVersion) return { outcome: 'stale' };
  const faults = actionFaults(before, change, references, next);
  if (faults.length > 0) return { outcome: 'invalid', faults };
  const isFinished = next.status === 'done' && before?.status !== 'done' && !isFollowed;
  const follower = isFinished ? nextOccurrence(next, context.newId(), hand) : null;
  return { outcome: 'apply', before, next, follower };
}

/** Own before and after: whoever may write their own actions alone hands none over and takes none. */
function isOwn(before: ActionState | undefined, next: ActionState, { userId }: PlanHand): boolean {
  return (before === undefined || before.ownerId === userId) && next.ownerId === userId;
}
