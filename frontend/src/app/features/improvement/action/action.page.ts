import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { PageHeading } from '../../../core/page/page-heading';
import { SessionStore } from '../../../core/session/session.store';
import { Alert } from '../../../ui/elements/alert';
import { Card } from '../../../ui/elements/card';
import { RequestStateView } from '../../../ui/elements/loading/request-state';
import { StatusLabel } from '../../../ui/elements/status-label';
import { injectFormats } from '../../../ui/formats/formats';
import { Time } from '../../../ui/formats/time';
import { injectTexts } from '../../../ui/language/texts';
import { Breadcrumb } from '../../../ui/navigation/breadcrumb';
import { SaveStatus } from '../../../ui/saving/save-status';
import { ActionOffers } from '../effect/action-offers';
import { injectActionWords } from '../action-words';
import { PlanNames } from '../plan-names';
import { OpenMatters } from '../saving/open-matters';
import { PlanSaving } from '../saving/plan-saving';
import { StatusMenu } from '../saving/status-menu';
import { StatusNote } from '../saving/status-note';
import { ActionComments } from './action-comments';
import { ActionEvidence } from './action-evidence';
import { ActionFacts } from './action-facts';
import { ActionFields, type FieldChange } from './action-fields';
import { ActionHistory } from './history/action-history';
import { ActionStore } from './action.store';
import { CopyDialog } from './copy-dialog';

/** One action: what, why, who, when, how it goes, and all that happened to it. */
@Component({
  selector: 'zou-action-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ActionComments,
    ActionEvidence,
    ActionFacts,
    ActionFields,
    ActionHistory,
    ActionOffers,
    Alert,
    Breadcrumb,
    Card,
    CopyDialog,
    OpenMatters,
    PageHeading,
    RequestStateView,
    RouterLink,
    SaveStatus,
    StatusLabel,
    StatusMenu,
    StatusNote,
    Time,
  ],
  providers: [ActionStore],
  templateUrl: './action.page.html',
})
export class ActionPage {
  readonly actionId = input.required<string>();

  protected readonly store = inject(ActionStore);
  protected readonly names = inject(PlanNames);
  protected readonly saving = inject(PlanSaving);
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  protected readonly words = injectActionWords();
  protected readonly t = injectTexts();
  protected readonly f = injectFormats();

  protected readonly isCopying = signal(false);
  /** Counts what was finished typing or chosen, so that saving is said then. */
  protected readonly settled = signal(0);
  protected readonly steps = computed(() => [
    { words: this.t('improvement.heading'), link: `/${APP_PATHS.plan}` },
  ]);
  protected readonly questions = computed(() => {
    const year = this.names.year();
    return (this.store.action()?.criteria ?? []).map((code) => ({
      code,
      title: this.names.criterion(code),
      link:
        year === null
          ? null
          : `/${APP_PATHS.question.replace(':year', String(year)).replace(':criterion', code)}`,
    }));
  });

  constructor() {
    effect(() => {
      const [id, organisation] = [this.actionId(), this.session.organisation()];
      if (organisation !== null) untracked(() => void this.store.open(id));
    });
    inject(DestroyRef).onDestroy(() => void this.saving.flush());
  }

  protected change({ patch, pace }: FieldChange): void {
    this.store.change(patch, pace);
    if (pace === 'now') this.settled.update((count) => count + 1);
  }

  protected settle(): void {
    this.store.settle();
    this.settled.update((count) => count + 1);
  }

  /** Shows the copy that was made. */
  protected async seeCopy(id: string): Promise<void> {
    this.isCopying.set(false);
    await this.router.navigateByUrl(`/${APP_PATHS.action.replace(':actionId', id)}`);
  }
}
