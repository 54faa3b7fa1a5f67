import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { sinceLastYear } from '@zicht/shared/assessments/since-last-year';
import { LanguageStore } from '../../../../core/language/language.store';
import { SessionStore } from '../../../../core/session/session.store';
import { RequestStateView } from '../../../../ui/elements/loading/request-state';
import { WordDiff } from '../../../../ui/elements/differences/word-diff';
import { injectFormats } from '../../../../ui/formats/formats';
import { injectTexts } from '../../../../ui/language/texts';
import { AssessmentStore } from '../../assessment.store';
import { SinceLastYearStore } from '../../since/since-last-year.store';
import { PreviousYear } from '../previous-year';
import { QuestionStore } from '../question.store';

/**
 * What happened around one question since last year: its words, its evidence, the actions finished for it. On request,
 * with its words and what it asks the server: no answer waits for it.
 */
@Component({
  selector: 'zou-since-note',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RequestStateView, RouterLink, WordDiff],
  providers: [SinceLastYearStore],
  template: `@if (hasWords()) {
    @if (found(); as found) {
      <p class="zou-small">{{ t('since.change.' + found.change) }}</p>
      @if (previous.rewording(); as texts) {
        <p class="zou-small"><zou-word-diff [before]="texts.before" [after]="texts.after" /></p>
      }
      @if (found.expired > 0) {
        <p class="zou-small">{{ t.count('since.expired', found.expired) }}</p>
      }
      @if (finished(); as actions) {
        <p class="zou-small">{{ t('since.finished', { actions }) }}</p>
      }
      @if (mayRead) {
        <p class="zou-small">
          <a [routerLink]="['/zelfevaluatie', store.year(), 'sinds-vorig-jaar']">{{ t('since.all') }}</a>
        </p>
      }
    } @else {
      <zou-request-state
        [problem]="since.request.problem()"
        [isSkeletonShown]="since.request.isSkeletonShown()"
        (retry)="since.request.retry()"
      />
    }
  }`,
})
export class SinceNote {
  protected readonly previous = inject(PreviousYear);
  protected readonly store = inject(AssessmentStore);
  protected readonly since = inject(SinceLastYearStore);
  protected readonly t = injectTexts();
  private readonly f = injectFormats();
  private readonly question = inject(QuestionStore);

  /** Who answers given questions alone may not read evidence and actions of the whole year. */
  protected readonly mayRead = inject(SessionStore).can('answers:read');
  protected readonly hasWords = signal(false);
  protected readonly found = computed(() => {
    const code = this.question.criterionCode();
    if (this.mayRead) return this.since.signals().find(({ criterion }) => criterion === code) ?? null;
    const framework = this.store.framework();
    const previous = this.store.previousFramework();
    const unread = { evidence: [], evidenceBefore: [], finishedSince: [] };
    return framework && (sinceLastYear([code], { framework, previous, ...unread })[0] ?? null);
  });
  protected readonly finished = computed(() =>
    this.f.list(
      (this.found()?.finished ?? []).map(({ title, doneOn }) => `“${title}” (${this.f.shortDate(doneOn)})`),
    ),
  );

  constructor() {
    if (this.mayRead) this.since.load();
    void inject(LanguageStore)
      .include(['since'])
      .then(() => this.hasWords.set(true));
  }
}
