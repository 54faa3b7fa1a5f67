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
import type { OpenAction } from '@zicht/shared/dashboards/results.contract';
import { criterionByCode } from '@zicht/shared/framework/look-up';
import { injectAnswerWords } from '../../../core/framework/answer-words';
import { PageHeading } from '../../../core/page/page-heading';
import { SessionStore } from '../../../core/session/session.store';
import { DataTable } from '../../../ui/elements/data-table';
import { EmptyState } from '../../../ui/elements/loading/empty-state';
import { RequestStateView } from '../../../ui/elements/loading/request-state';
import { injectFormats } from '../../../ui/formats/formats';
import { RichText } from '../../../ui/language/rich-text';
import { injectTexts } from '../../../ui/language/texts';
import { Breadcrumb } from '../../../ui/navigation/breadcrumb';
import { ResultsStore } from '../results.store';
import { ResultCharts } from '../results/result-charts';
import { resultSentences } from '../results/results-sentences';
import { ownerWords } from '../work/workload';
import { TrendCard } from '../years/trend-card';
import { biggestGaps, type Gap } from './gaps';

/** Two pages for the board: where the organisation stands and who signed; the biggest gaps with what is done. */
@Component({
  selector: 'zou-report-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Breadcrumb,
    DataTable,
    EmptyState,
    PageHeading,
    RequestStateView,
    ResultCharts,
    RichText,
    RouterLink,
    TrendCard,
  ],
  providers: [ResultsStore],
  templateUrl: './report.page.html',
})
export class ReportPage {
  /** Of the path. */
  readonly year = input.required<string>();

  protected readonly store = inject(ResultsStore);
  protected readonly session = inject(SessionStore);
  protected readonly t = injectTexts();
  protected readonly f = injectFormats();
  private readonly words = injectAnswerWords();

  protected readonly trail = computed(() => [
    { words: this.t('dashboards.heading', { year: this.year() }), link: `/resultaten/${this.year()}` },
  ]);
  protected readonly sentences = computed(() => {
    const [now, before] = [this.store.now(), this.store.before()];
    if (now === null) return [];
    return resultSentences({ now, before, themes: this.store.themes(), t: this.t, f: this.f });
  });
  protected readonly gaps = computed(() => {
    const [now, results] = [this.store.now(), this.store.results()];
    return now === null || results === null ? [] : biggestGaps(now, results);
  });
  /** Who signed and when; of a draft, that it is one. */
  protected readonly signOff = computed(() => {
    const results = this.store.results();
    const signed = results?.years.find(({ year }) => String(year) === this.year())?.signOff ?? null;
    if (results === null || signed === null || this.store.isProvisional()) {
      return this.t('dashboards.report.notSubmitted');
    }
    return this.t('dashboards.report.signed', {
      name: results.people.find(({ id }) => id === signed.approvedBy)?.name ?? '',
      approved: this.f.date(signed.approvedAt),
      submitted: this.f.date(signed.submittedAt),
    });
  });

  constructor() {
    effect(() => {
      const [year, organisation] = [Number(this.year()), this.session.organisation()];
      if (organisation !== null) untracked(() => void this.store.load(year));
    });
  }

  protected question({ criterion, isCore }: Gap): string {
    const framework = this.store.now()?.framework;
    const found = framework && criterionByCode(framework, criterion);
    const title = `${criterion} ${found ? this.t.of(found.title) : ''}`;
    return isCore ? this.t('dashboards.report.core', { title }) : title;
  }

  protected answer({ criterion }: Gap): string {
    const now = this.store.now();
    const found = now && criterionByCode(now.framework, criterion);
    return now && found ? this.words.answer(now.framework, found, now.answers[criterion]) : '';
  }

  protected owner(action: OpenAction): string {
    const [results, now] = [this.store.results(), this.store.now()];
    return results && now ? ownerWords(action, results.people, now.framework, this.t) : '';
  }

  protected print(): void {
    window.print();
  }
}
