import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  untracked,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { PageHeading } from '../../../core/page/page-heading';
import { Alert } from '../../../ui/elements/alert';
import { Card } from '../../../ui/elements/card';
import { DataTable } from '../../../ui/elements/data-table';
import { Details } from '../../../ui/elements/details';
import { Icon } from '../../../ui/elements/icon';
import { RequestStateView } from '../../../ui/elements/loading/request-state';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { Breadcrumb } from '../../../ui/navigation/breadcrumb';
import { SignOffStore } from '../approval/sign-off.store';
import { AssessmentStore } from '../assessment.store';
import { ThemeAnswers } from '../review/theme-answers';
import { ReopeningCard } from './reopening-card';
import { SubmissionStore } from './submission.store';

/** "Ingediend": what was submitted, when and by whom, who sees what, and what happens now. */
@Component({
  selector: 'zou-submitted-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Alert,
    Breadcrumb,
    Card,
    DataTable,
    Details,
    Icon,
    PageHeading,
    ReopeningCard,
    RequestStateView,
    RouterLink,
    ThemeAnswers,
  ],
  providers: [SignOffStore, SubmissionStore],
  templateUrl: './submitted.page.html',
})
export class SubmittedPage {
  /** Number of the submission whose answers are shown; from the query. */
  readonly inzending = input<string>();

  protected readonly store = inject(AssessmentStore);
  protected readonly steps = inject(SignOffStore);
  protected readonly submission = inject(SubmissionStore);
  protected readonly t = injectTexts();
  protected readonly f = injectFormats();
  protected readonly SEEN = ['answers', 'texts', 'groups'] as const;

  protected readonly base = computed(() => `/zelfevaluatie/${String(this.store.year() ?? '')}`);
  protected readonly trail = computed(() => [{ words: this.t('approval.trail'), link: this.base() }]);
  /** Newest first. */
  protected readonly submissions = computed(() =>
    [...(this.store.assessment()?.submissions ?? [])].sort((one, other) => other.number - one.number),
  );
  protected readonly last = computed(() => this.submissions()[0] ?? null);
  protected readonly shown = computed(() => {
    const number = Number(this.inzending());
    return this.submissions().find((entry) => entry.number === number) ?? null;
  });

  constructor() {
    effect(() => {
      const [address, shown] = [this.store.address(), this.shown()];
      if (address !== null && shown !== null)
        untracked(() => void this.submission.read(address, shown.number));
    });
  }

  protected print(): void {
    window.print();
  }
}
