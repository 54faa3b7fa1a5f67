import { computed, inject, Injectable, signal } from '@angular/core';
import type { Action } from '@zicht/shared/improvement/actions/action.contract';
import type { OwnPlanRound } from '@zicht/shared/improvement/plan/plan.contract';
import { problemCodeOf } from '../../../core/http/api-problem';
import { requestState } from '../../../core/request/request-state';
import { SessionStore } from '../../../core/session/session.store';
import { ActionsStore } from '../actions.store';
import { PlanRoundsApi } from '../plan-rounds.api';
import { PlanSaving } from '../saving/plan-saving';

/** What somebody says of an action in the round. */
export type RoundDecision =
  | { readonly kind: 'onTrack' | 'done' }
  | { readonly kind: 'newDate'; readonly dueOn: string }
  | { readonly kind: 'stopped'; readonly reason: string };

/** A decision of this visit, with the action as it was. */
export interface Decided {
  readonly decision: RoundDecision;
  readonly before: Action;
}

/** The monthly round of one person: their open actions, what they said of each, and that they are ready. */
@Injectable()
export class RoundStore {
  private readonly api = inject(PlanRoundsApi);
  private readonly session = inject(SessionStore);
  private readonly actions = inject(ActionsStore);
  private readonly saving = inject(PlanSaving);
  private readonly ids = signal<readonly string[]>([]);
  private readonly decisions = signal<ReadonlyMap<string, Decided>>(new Map());

  readonly request = requestState<OwnPlanRound>();
  /** Code of what went wrong when closing the round; null when nothing did. */
  readonly problem = signal<string | null>(null);
  readonly isWaiting = signal(false);
  readonly round = computed(() => this.request.value() ?? null);
  readonly today = this.actions.today;
  /** The actions that the round began with, as they stand now. */
  readonly cards = computed(() =>
    this.ids().flatMap((id) => {
      const action = this.actions.find(id);
      return action === null ? [] : [{ action, decided: this.decisions().get(id) ?? null }];
    }),
  );
  /** Those of which nobody said anything yet this month. */
  readonly left = computed(() =>
    this.cards().filter(({ action, decided }) => decided === null && !this.isSeen(action)),
  );

  async load(): Promise<void> {
    const organisation = this.session.organisation();
    if (organisation === null) return;
    this.decisions.set(new Map());
    await this.request.run(async () => {
      const [round, ids] = await Promise.all([this.api.own(organisation.id), this.actions.loadMine()]);
      this.ids.set(ids);
      return round;
    });
  }

  /** True when somebody looked at it this month already. */
  isSeen({ lookedOn }: Action): boolean {
    const month = this.round()?.month;
    return lookedOn !== null && month !== undefined && lookedOn.slice(0, 7) === month;
  }

  decide(before: Action, decision: RoundDecision): void {
    this.decisions.update((decisions) => new Map(decisions).set(before.id, { before, decision }));
    this.saving.change(before.id, patchOf(decision));
  }

  /** Back to the action as it was, and as not looked at. */
  undo(action: Action): void {
    const decided = this.decisions().get(action.id);
    this.decisions.update((decisions) => new Map([...decisions].filter(([id]) => id !== action.id)));
    const { status, dueOn } = decided?.before ?? action;
    const kind = decided?.decision.kind;
    this.saving.change(action.id, {
      onTrack: false,
      ...(kind === 'newDate' ? { dueOn } : {}),
      ...(kind === 'done' || kind === 'stopped' ? { status } : {}),
    });
  }

  /** "Klaar voor deze maand", once everything that was said is with the server. */
  async close(): Promise<boolean> {
    const [organisation, round] = [this.session.organisation(), this.round()];
    if (organisation === null || round === null) return false;
    this.problem.set(null);
    await this.saving.flush();
    this.isWaiting.set(this.saving.pendingCount() > 0);
    if (this.isWaiting()) return false;
    try {
      const { doneAt } = await this.api.close(organisation.id, round.month);
      this.request.set({ ...round, doneAt });
      return true;
    } catch (error) {
      this.problem.set(problemCodeOf(error));
      return false;
    }
  }
}

function patchOf(decision: RoundDecision) {
  switch (decision.kind) {
    case 'onTrack':
      return { onTrack: true };
    case 'newDate':
      return { dueOn: decision.dueOn };
    case 'done':
      return { status: 'done' } as const;
    case 'stopped':
      return { status: 'stopped', stopReason: decision.reason } as const;
  }
}
