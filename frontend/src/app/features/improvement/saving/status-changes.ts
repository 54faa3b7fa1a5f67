import { inject, Injectable, signal } from '@angular/core';
import type { Action } from '@zicht/shared/improvement/actions/action.contract';
import type { ActionStatus } from '@zicht/shared/improvement/actions/action-status';
import { PlanSaving } from './plan-saving';

/** A change of status that can be undone. */
export interface StatusChange {
  /** The action as it was. */
  readonly before: Action;
  readonly status: ActionStatus;
}

/** Changes of status, each with its way back; stopping asks for a reason first. */
@Injectable()
export class StatusChanges {
  private readonly saving = inject(PlanSaving);
  private readonly lastChange = signal<StatusChange | null>(null);
  private readonly asked = signal<Action | null>(null);
  private readonly moved = signal<string | null>(null);
  private readonly reopened = signal<string | null>(null);

  /** What was changed just now; stays until the person undoes or dismisses it, or changes something else. */
  readonly last = this.lastChange.asReadonly();
  /** The action that was finished and is open again: its next occurrence may stand in the plan by now. */
  readonly reopenedId = this.reopened.asReadonly();
  /** The action that is about to be stopped. */
  readonly stopping = this.asked.asReadonly();
  /** The action whose control takes focus where it appears anew, because it moved to another place. */
  readonly movedId = this.moved.asReadonly();

  /** Gives an action another status; to stop it, asks why. */
  set(action: Action, status: ActionStatus): void {
    if (action.status === status) return;
    if (status === 'stopped') this.asked.set(action);
    else this.change(action, status);
  }

  /** Stops the action that was asked about. */
  stop(reason: string): void {
    const action = this.asked();
    this.asked.set(null);
    if (action !== null) this.change(action, 'stopped', reason);
  }

  keepGoing(): void {
    this.asked.set(null);
  }

  /** Back to what it was. */
  undo(): void {
    const last = this.lastChange();
    this.lastChange.set(null);
    if (last === null) return;
    const { id, status, stopReason } = last.before;
    this.moved.set(id);
    if (last.status === 'done') this.reopened.set(id);
    this.saving.change(id, status === 'stopped' ? { status, stopReason } : { status });
  }

  dismiss(): void {
    this.lastChange.set(null);
    this.reopened.set(null);
  }

  /** The moved action has the focus. */
  arrive(): void {
    this.moved.set(null);
  }

  private change(before: Action, status: ActionStatus, stopReason?: string): void {
    this.moved.set(before.id);
    this.saving.change(before.id, stopReason === undefined ? { status } : { status, stopReason });
    this.reopened.set(null);
    this.lastChange.set({ before, status });
  }
}
