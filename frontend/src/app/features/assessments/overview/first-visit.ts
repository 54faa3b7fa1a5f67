import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SessionStore } from '../../../core/session/session.store';
import { Alert } from '../../../ui/elements/alert';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { AssessmentLists } from '../assessment-lists';
import { AssessmentStore } from '../assessment.store';
import { OverviewStore } from './overview.store';

/** The year before anybody opened it: how much there is to do, and the button to begin. */
@Component({
  selector: 'zou-first-visit',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, RouterLink],
  template: `<p class="zou-lead">{{ t('overview.firstVisit', { n: count() }) }}</p>
    <p>{{ t('overview.unopened.referenceDate', { date: f.date(store.round()?.referenceDate ?? '') }) }}</p>
    @if (overview.problem()) {
      <zou-alert kind="error" [live]="true"
        ><p>{{ problem() }}</p></zou-alert
      >
    }
    @if (isEarly()) {
      <p>{{ t('overview.unopened.early', { date: f.date(store.round()?.opensOn ?? '') }) }}</p>
    } @else if (canOpen()) {
      <p>
        <button type="button" class="zou-button zou-button--primary" (click)="overview.open()">
          {{ t('overview.unopened.open') }}
        </button>
      </p>
    } @else {
      <p>{{ t('overview.unopened.waiting') }}</p>
    }
    <p>
      <a [routerLink]="[lists.base()[0], lists.base()[1], 'vragenlijst']">{{
        t('overview.questionnaire')
      }}</a>
    </p>`,
})
export class FirstVisit {
  protected readonly store = inject(AssessmentStore);
  protected readonly lists = inject(AssessmentLists);
  protected readonly overview = inject(OverviewStore);
  private readonly session = inject(SessionStore);
  protected readonly t = injectTexts();
  protected readonly f = injectFormats();

  protected readonly count = computed(() => this.store.progress()?.asked ?? 0);
  protected readonly canOpen = computed(() => this.session.can('assessment:open'));
  protected readonly isEarly = computed(() => this.f.daysUntil(this.store.round()?.opensOn ?? '') > 0);
  protected readonly problem = computed(() => {
    const key = `problems.${this.overview.problem() ?? 'unexpected'}`;
    return this.t(this.t.has(key) ? key : 'problems.unexpected');
  });
}
