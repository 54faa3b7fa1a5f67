import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import type { Action, ActionChangeResult } from '@zicht/shared/improvement/actions/action.contract';
import type { SaveChange, SaveRefusal, SaveResult } from '../../../core/autosave/queue/save-change';
import type { SaveQueue } from '../../../core/autosave/queue/save-queue';
import { SaveQueues } from '../../../core/autosave/queue/save-queues';
import { SessionStore } from '../../../core/session/session.store';
import { calendarDay, CLOCK } from '../../../ui/formats/formats';
import { ImprovementApi } from '../improvement.api';
import { conflictingFields, type ActionConflict } from './action-conflict';
import { newAction, patched, toChange, type ActionPatch, type PlanHand } from './action-patch';

/** When a change is sent: a choice at once, a text 800 ms after the last key. */
export type SavePace = 'now' | 'soon';

type PlanQueue = SaveQueue<ActionPatch, Action>;

/** Actions of the plan: what the server has, and what is on its way there through the save queue. */
@Injectable()
export class PlanSaving {
  private readonly api = inject(ImprovementApi);
  private readonly queues = inject(SaveQueues);
  private readonly session = inject(SessionStore);
  private readonly clock = inject(CLOCK);
  private readonly queue = signal<PlanQueue | null>(null);
  private readonly stored = signal<ReadonlyMap<string, Action>>(new Map());
  /** Actions that this screen made and the server did not tell of yet. */
  private readonly made = signal<readonly string[]>([]);
  /** Counts changes of the queue, which tells of its entries by number only. */
  private readonly turn = signal(0);
  /** The action that a stale change was made on, where this screen still knows it. */
  private readonly bases = new Map<string, Action>();
  private readonly followerCount = signal(0);

  /** Rises when finishing a recurring action made the next one, which this screen does not have. */
  readonly followers = this.followerCount.asReadonly();
  readonly state = computed(() => this.queue()?.state() ?? 'idle');
  readonly savedAt = computed(() => this.queue()?.savedAt() ?? null);
  readonly pendingCount = computed(() => this.queue()?.pendingCount() ?? 0);
  readonly refusals = computed<readonly SaveRefusal<ActionPatch>[]>(() => this.queue()?.refusals() ?? []);
  /** What two people changed differently; a person decides. */
  readonly conflicts = computed<readonly ActionConflict[]>(() =>
    this.allConflicts().filter(({ fields }) => fields.length > 0),
  );
  private readonly allConflicts = computed<readonly ActionConflict[]>(() =>
    (this.queue()?.conflicts() ?? []).map(({ key, mine, current }) => {
      const theirs = current ?? newAction(key, this.hand());
      return {
        actionId: key,
        mine,
        theirs,
        fields: conflictingFields(mine, this.bases.get(key) ?? null, theirs),
      };
    }),
  );
  /** All actions as they stand on this screen, unsaved changes included; those made here first. */
  readonly actions = computed<readonly Action[]>(() => {
    this.turn();
    this.pendingCount();
    const stored = this.stored();
    const news = this.made().filter((id) => !stored.has(id));
    return [
      ...news.map((id) => this.shown(newAction(id, this.hand()))),
      ...[...stored.values()].map((action) => this.shown(action)),
    ];
  });

  constructor() {
    effect(() => {
      const fitting = this.allConflicts().filter(({ fields }) => fields.length === 0);
      untracked(() => fitting.forEach(({ actionId }) => this.resolve(actionId, 'mine')));
    });
  }

  /** Works for this organisation from now on; ready when what an earlier visit left is taken up. */
  async start(organisationId: string): Promise<void> {
    const before = this.queue();
    if (before !== null) void this.queues.close(before);
    this.bases.clear();
    this.stored.set(new Map());
    this.made.set([]);
    const queue: PlanQueue = this.queues.open({
      organisationId,
      resource: 'plan',
      send: (changes, { keepalive }) => this.send(organisationId, changes, keepalive),
      agrees: (patch, current) => conflictingFields(patch, null, current).length === 0,
    });
    this.queue.set(queue);
    await queue.restore();
    this.turn.update((turn) => turn + 1);
  }

  /** Takes all actions as the server has them now; what was saved while they were read is newer. */
  take(actions: readonly Action[]): void {
    const before = this.stored();
    const newest = actions.map((action) => newerOf(before.get(action.id), action));
    const read = new Set(newest.map(({ id }) => id));
    const since = [...before.values()].filter(({ id }) => !read.has(id) && this.made().includes(id));
    this.stored.set(new Map([...since, ...newest].map((action) => [action.id, action])));
  }

  /** Takes one action as the server has it now. */
  takeOne(action: Action): void {
    this.store(newerOf(this.stored().get(action.id), action));
  }

  /** Changes an action, or makes one: an id that nobody has is new. */
  change(actionId: string, patch: ActionPatch, pace: SavePace = 'now'): void {
    const known = this.stored().get(actionId);
    if (known === undefined && !this.made().includes(actionId))
      this.made.update((made) => [actionId, ...made]);
    this.queue()?.save(actionId, known?.version ?? 0, patch, pace);
    this.turn.update((turn) => turn + 1);
  }

  /** Sends what waits, now; also by keepalive, so that a page on its way out loses nothing. */
  async flush(): Promise<void> {
    await this.queue()?.flush();
  }

  async retry(): Promise<void> {
    await this.queue()?.retry();
  }

  /** Ends a conflict: my change, the colleague's, or another one. */
  resolve(actionId: string, choice: 'mine' | 'theirs' | ActionPatch): void {
    this.bases.delete(actionId);
    this.queue()?.resolve(actionId, choice);
    this.turn.update((turn) => turn + 1);
  }

  /** Drops what the server refused; an action that it never had is gone. */
  discard(actionId: string): void {
    this.queue()?.discard(actionId);
    this.made.update((made) => made.filter((id) => id !== actionId));
    this.turn.update((turn) => turn + 1);
  }

  private shown(action: Action): Action {
    const patch = this.queue()?.unsaved(action.id);
    return patch === undefined ? action : patched(action, patch, this.hand());
  }

  private hand(): PlanHand {
    const { id, name } = this.session.user() ?? { id: '', name: '' };
    return { user: { id, name }, today: calendarDay(this.clock()) };
  }

  private async send(
    organisationId: string,
    changes: readonly SaveChange<ActionPatch>[],
    keepalive: boolean,
  ): Promise<readonly SaveResult<Action>[]> {
    const body = changes.map(({ changeId, key, baseVersion, patch }) =>
      toChange(patch, { changeId, actionId: key, baseVersion }),
    );
    const { results } = await this.api.saveChanges(organisationId, body, keepalive);
    return results.map((result) =>
      this.settle(
        result,
        changes.find(({ changeId }) => changeId === result.changeId),
      ),
    );
  }

  private settle(
    result: ActionChangeResult,
    change: SaveChange<ActionPatch> | undefined,
  ): SaveResult<Action> {
    const { changeId, actionId, outcome } = result;
    const hand = this.hand();
    const before = this.stored().get(actionId) ?? newAction(actionId, hand);
    if (outcome === 'applied') {
      const version = result.version ?? before.version + 1;
      const { savedAt } = result;
      this.store({
        ...patched(before, change?.patch ?? {}, hand),
        version,
        changedBy: hand.user,
        changedAt: savedAt ?? before.changedAt,
      });
      if (result.nextActionId !== undefined) this.followerCount.update((count) => count + 1);
      return { changeId, outcome, version, savedAt };
    }
    if (outcome !== 'stale') return { changeId, outcome, faults: result.faults };
    const current = result.current ?? null;
    if (before.version === change?.baseVersion) this.bases.set(actionId, before);
    else this.bases.delete(actionId);
    if (current !== null) this.store(current);
    return { changeId, outcome, version: current?.version ?? 0, current };
  }

  private store(action: Action): void {
    this.stored.update((stored) => new Map(stored).set(action.id, action));
  }
}

function newerOf(known: Action | undefined, read: Action): Action {
  return known !== undefined && known.version > read.version ? known : read;
}
