import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { Action } from '@zicht/shared/improvement/actions/action.contract';
import { addDays } from '@zicht/shared/improvement/calendar-days';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { PageHeading } from '../../../core/page/page-heading';
import { SessionStore } from '../../../core/session/session.store';
import { Card } from '../../../ui/elements/card';
import { RequestStateView } from '../../../ui/elements/loading/request-state';
import { ErrorSummary } from '../../../ui/fields/error-summary';
import { injectStop } from '../../../ui/fields/guard/text-guard';
import { calendarDay, CLOCK } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { Breadcrumb } from '../../../ui/navigation/breadcrumb';
import { ActionsStore } from '../actions.store';
import { Drafts } from '../drafts';
import { PlanNames } from '../plan-names';
import { newAction, patched, type ActionPatch } from '../saving/action-patch';
import { PlanSaving } from '../saving/plan-saving';
import { faultsOf } from './action-faults';
import { ActionFields, type FieldChange } from './action-fields';

const DRAFT = 'nieuwe actie';
/** A new action is due in a quarter of a year, unless somebody says otherwise. */
const TERM = 91;

/** "Actie toevoegen": an action of one's own. What was typed waits while the person looks elsewhere. */
@Component({
  selector: 'zou-new-action-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ActionFields, Breadcrumb, Card, ErrorSummary, PageHeading, RequestStateView, RouterLink],
  templateUrl: './new-action.page.html',
})
export class NewActionPage {
  /** From the query: code of the question that it is about. */
  readonly vraag = input<string>();

  protected readonly names = inject(PlanNames);
  private readonly store = inject(ActionsStore);
  private readonly saving = inject(PlanSaving);
  private readonly drafts = inject(Drafts);
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly stops = injectStop();
  private readonly today = calendarDay(inject(CLOCK)());
  protected readonly t = injectTexts();

  protected readonly plan = `/${APP_PATHS.plan}`;
  protected readonly steps = computed(() => [{ words: this.t('improvement.heading'), link: this.plan }]);
  protected readonly patch = signal<ActionPatch>(this.drafts.read<ActionPatch>(DRAFT) ?? {});
  private readonly id = crypto.randomUUID();
  protected readonly action = computed<Action>(() => {
    const user = this.session.user() ?? { id: '', name: '' };
    const hand = { user: { id: user.id, name: user.name }, today: this.today };
    const owner = { ...hand.user, isActive: true };
    const base = { ...newAction(this.id, hand), owner, dueOn: addDays(this.today, TERM) };
    return patched(base, this.patch(), hand);
  });
  /** Refused attempts, one entry at most; a new number makes a new summary, which takes focus. */
  protected readonly refusals = signal<readonly number[]>([]);
  protected readonly faults = computed(() => (this.refusals().length === 0 ? [] : faultsOf(this.action())));
  protected readonly summary = computed(() =>
    this.faults().map(({ fieldId, code }) => ({ fieldId, words: this.t(`improvement.fault.${code}`) })),
  );

  constructor() {
    effect(() => {
      const code = this.vraag();
      if (this.session.organisation() !== null) untracked(() => void this.store.begin());
      if (code !== undefined && untracked(this.patch).criteria === undefined)
        this.patch.update((patch) => ({ ...patch, criteria: [code] }));
    });
  }

  protected change({ patch }: FieldChange): void {
    this.patch.update((before) => ({ ...before, ...patch }));
    this.drafts.keep(DRAFT, this.patch());
  }

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    const isRefused = faultsOf(this.action()).length > 0;
    this.refusals.update(([last = 0]) => (isRefused ? [last + 1] : []));
    if (isRefused || this.stops()) return;
    const { owner, dueOn } = this.action();
    const given = owner === null ? {} : { owner: { id: owner.id, name: owner.name } };
    this.saving.change(this.id, { dueOn, ...given, ...this.patch() });
    this.drafts.drop(DRAFT);
    await this.router.navigateByUrl(`/${APP_PATHS.action.replace(':actionId', this.id)}`);
  }

  protected forget(): void {
    this.drafts.drop(DRAFT);
  }
}
