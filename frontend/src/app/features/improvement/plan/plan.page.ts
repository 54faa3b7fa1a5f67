import { ChangeDetectionStrategy, Component, computed, effect, inject, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { isOpen } from '@zicht/shared/improvement/action-status';
import { isOverdue } from '@zicht/shared/improvement/action-time';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { PageHeading } from '../../../core/page/page-heading';
import { SessionStore } from '../../../core/session/session.store';
import { EmptyState } from '../../../ui/elements/empty-state';
import { RequestStateView } from '../../../ui/elements/request-state';
import { RichText } from '../../../ui/language/rich-text';
import { injectTexts } from '../../../ui/language/texts';
import { SaveStatus } from '../../../ui/saving/save-status';
import { ActionsStore } from '../actions.store';
import { PlanNavigation } from '../plan-navigation';
import { OpenMatters } from '../saving/open-matters';
import { PlanSaving } from '../saving/plan-saving';
import { StatusNote } from '../saving/status-note';
import { ActionList } from './action-list';

/** "Verbeterplan": what now, what later, and what is done. */
@Component({
  selector: 'zou-plan-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ActionList,
    EmptyState,
    OpenMatters,
    PageHeading,
    PlanNavigation,
    RequestStateView,
    RichText,
    RouterLink,
    SaveStatus,
    StatusNote,
  ],
  templateUrl: './plan.page.html',
})
export class PlanPage {
  protected readonly store = inject(ActionsStore);
  protected readonly saving = inject(PlanSaving);
  protected readonly session = inject(SessionStore);
  protected readonly t = injectTexts();
  protected readonly newAction = `/${APP_PATHS.newAction}`;
  protected readonly mayAdd = computed(
    () => this.session.can('plan:write') || this.session.can('plan:writeOwn'),
  );
  protected readonly lead = computed(() => {
    const [actions, today] = [this.store.actions(), this.store.today()];
    const open = actions.filter(({ status }) => isOpen(status)).length;
    const overdue = actions.filter((action) => isOverdue(action, today)).length;
    const done = actions.filter(({ doneOn }) => doneOn?.slice(0, 4) === today.slice(0, 4)).length;
    return [
      this.t.count('improvement.lead.open', open),
      ...(overdue > 0 ? [this.t.count('improvement.lead.overdue', overdue)] : []),
      ...(done > 0 ? [this.t.count('improvement.lead.done', done)] : []),
    ].join(' ');
  });

  constructor() {
    effect(() => {
      if (this.session.organisation() !== null) untracked(() => void this.store.load());
    });
  }
}
