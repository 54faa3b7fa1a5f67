import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Action } from '@zicht/shared/improvement/actions/action.contract';
import {
  ACTION_STATUSES,
  isLegalStep,
  type ActionStatus,
} from '@zicht/shared/improvement/actions/action-status';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { StatusLabel } from '../../../ui/elements/status-label';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { injectActionWords } from '../action-words';
import { ActionsStore } from '../actions.store';
import { StatusChanges } from '../saving/status-changes';
import { StatusMenu } from '../saving/status-menu';
import { byDate } from './by-date';

/** Cards in a column for each status. A menu moves a card; dragging is an extra. */
@Component({
  selector: 'zou-action-board',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, StatusLabel, StatusMenu],
  templateUrl: './action-board.html',
})
export class ActionBoard {
  readonly actions = input.required<readonly Action[]>();

  protected readonly store = inject(ActionsStore);
  private readonly changes = inject(StatusChanges);
  protected readonly t = injectTexts();
  protected readonly f = injectFormats();
  protected readonly words = injectActionWords();
  /** The card under the pointer, on its way to another column. */
  private readonly dragged = signal<Action | null>(null);
  protected readonly columns = computed(() =>
    ACTION_STATUSES.map((status) => ({
      status,
      actions: this.actions()
        .filter((action) => action.status === status)
        .sort(byDate),
    })),
  );
  /** "Actie verplaatst naar Bezig, 2 van 4", for who does not see it move. */
  protected readonly said = computed(() => {
    const last = this.changes.last();
    const column = this.columns().find(({ status }) => status === last?.status);
    const at = column?.actions.findIndex(({ id }) => id === last?.before.id) ?? -1;
    if (column === undefined || at < 0) return '';
    return this.t('improvement.board.moved', {
      status: this.t(`improvement.status.${column.status}`),
      position: at + 1,
      total: column.actions.length,
    });
  });

  protected link({ id }: Action): string {
    return `/${APP_PATHS.action.replace(':actionId', id)}`;
  }

  protected pick(action: Action): void {
    this.dragged.set(this.store.mayChange(action) ? action : null);
  }

  /** Lets the column take the card. */
  protected allow(event: DragEvent, status: ActionStatus): void {
    const action = this.dragged();
    if (action !== null && isLegalStep(action.status, status)) event.preventDefault();
  }

  protected drop(status: ActionStatus): void {
    const action = this.dragged();
    this.dragged.set(null);
    if (action !== null && isLegalStep(action.status, status)) this.changes.set(action, status);
  }
}
