import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Action } from '@zicht/shared/improvement/actions/action.contract';
import { ACTION_GROUPS, groupOf } from '@zicht/shared/improvement/actions/action-time';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { StatusLabel } from '../../../ui/elements/status-label';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { injectActionWords } from '../action-words';
import { ActionsStore } from '../actions.store';
import { StatusMenu } from '../saving/status-menu';
import { byDate } from './by-date';

/** Actions in groups: too late, this quarter, later, done and stopped. */
@Component({
  selector: 'zou-action-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, StatusLabel, StatusMenu],
  templateUrl: './action-list.html',
})
export class ActionList {
  readonly actions = input.required<readonly Action[]>();

  protected readonly store = inject(ActionsStore);
  protected readonly t = injectTexts();
  protected readonly f = injectFormats();
  protected readonly words = injectActionWords();
  protected readonly groups = computed(() =>
    ACTION_GROUPS.map((group) => ({
      group,
      actions: this.actions()
        .filter((action) => groupOf(action, this.store.today()) === group)
        .sort(byDate),
    })).filter(({ actions }) => actions.length > 0),
  );

  protected link({ id }: Action): string {
    return `/${APP_PATHS.action.replace(':actionId', id)}`;
  }
}
