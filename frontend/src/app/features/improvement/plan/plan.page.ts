import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  untracked,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { isOpen } from '@zicht/shared/improvement/actions/action-status';
import { isOverdue } from '@zicht/shared/improvement/actions/action-time';
import { PAGE_PATHS } from '@zicht/shared/routes/page-paths';
import { PageHeading } from '../../../core/page/page-heading';
import { SessionStore } from '../../../core/session/session.store';
import { EmptyState } from '../../../ui/elements/loading/empty-state';
import { RequestStateView } from '../../../ui/elements/loading/request-state';
import { RichText } from '../../../ui/language/rich-text';
import { injectTexts } from '../../../ui/language/texts';
import { SaveStatus } from '../../../ui/saving/save-status';
import { ActionsStore } from '../actions.store';
import { PlanNavigation } from '../plan-navigation';
import { PlanNames } from '../plan-names';
import { ProposalsStore } from '../proposals/proposals.store';
import { OpenMatters } from '../saving/open-matters';
import { PlanSaving } from '../saving/plan-saving';
import { StatusNote } from '../saving/status-note';
import { ActionBoard } from './action-board';
import { ActionList } from './action-list';
import { ActionTimeline } from './action-timeline';
import { PlanFilterBar } from './plan-filter-bar';
import { filtered, needsOwner, NOBODY, type PlanFilters } from './plan-filters';
import { PLAN_VIEWS, ViewSwitch, type PlanView } from './view-switch';
import { injectIsWide } from './wide-screen';

/** "Verbeterplan": what now, what later, and what is done. */
@Component({
  selector: 'zou-plan-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ActionBoard,
    ActionList,
    ActionTimeline,
    EmptyState,
    OpenMatters,
    PageHeading,
    PlanNavigation,
    PlanFilterBar,
    RequestStateView,
    RichText,
    RouterLink,
    SaveStatus,
    StatusNote,
    ViewSwitch,
  ],
  providers: [ProposalsStore],
  templateUrl: './plan.page.html',
})
export class PlanPage {
  /** From the query: how to look, and what to look at. */
  readonly weergave = input<string>();
  readonly thema = input<string>();
  readonly eigenaar = input<string>();
  readonly status = input<string>();
  readonly locatie = input<string>();

  protected readonly store = inject(ActionsStore);
  protected readonly saving = inject(PlanSaving);
  protected readonly session = inject(SessionStore);
  protected readonly t = injectTexts();
  protected readonly proposals = inject(ProposalsStore);
  protected readonly proposed = `/${PAGE_PATHS.proposals}`;
  protected readonly newAction = `/${PAGE_PATHS.newAction}`;
  protected readonly mayAdd = computed(
    () => this.session.can('plan:write') || this.session.can('plan:writeOwn'),
  );
  protected readonly NOBODY = NOBODY;
  private readonly names = inject(PlanNames);
  private readonly router = inject(Router);
  protected readonly isWide = injectIsWide();
  /** On a narrow screen everything is a list. */
  protected readonly view = computed<PlanView>(
    () => PLAN_VIEWS.find((view) => view === this.weergave() && this.isWide()) ?? 'lijst',
  );
  protected readonly filters = computed<PlanFilters>(() => ({
    thema: this.thema(),
    eigenaar: this.eigenaar(),
    status: this.status(),
    locatie: this.locatie(),
  }));
  protected readonly shown = computed(() =>
    filtered(this.store.actions(), this.filters(), {
      today: this.store.today(),
      themeOf: (code) => this.names.themeOf(code),
    }),
  );
  protected readonly result = computed(() => {
    const isFiltered = Object.values(this.filters()).some((value) => value !== undefined);
    return isFiltered ? this.t.count('improvement.filter.result', this.shown().length) : '';
  });
  /** Open actions that wait for somebody to take them over. */
  protected readonly withoutOwner = computed(() => this.store.actions().filter(needsOwner).length);
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
    effect(() => {
      // How much there is to propose is said where there is nothing yet.
      const isEmpty = this.store.request.value() !== undefined && this.store.actions().length === 0;
      if (isEmpty) untracked(() => void this.proposals.load());
    });
  }

  /** Keeps in the address what is looked at, and how. */
  protected async look(params: PlanFilters & { readonly weergave?: PlanView }): Promise<void> {
    await this.router.navigate([], { queryParams: params, queryParamsHandling: 'merge' });
  }
}
