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
import { injectKeyFactWords } from '../../../core/framework/key-fact-words';
import { PageHeading } from '../../../core/page/page-heading';
import { SessionStore } from '../../../core/session/session.store';
import { Card } from '../../../ui/elements/card';
import { EmptyState } from '../../../ui/elements/loading/empty-state';
import { RequestStateView } from '../../../ui/elements/loading/request-state';
import { SelectField } from '../../../ui/fields/select-field';
import { injectFormats } from '../../../ui/formats/formats';
import { RichText } from '../../../ui/language/rich-text';
import { injectTexts } from '../../../ui/language/texts';
import { ResultsStore } from '../results.store';
import { SharingCard } from '../sharing/sharing-card';
import { CopyAsText } from './copy-as-text';
import { ResultCharts } from './result-charts';
import { ResultTiles } from './result-tiles';
import { ResultDetails } from './result-details';
import { resultSentences } from './results-sentences';
import { TotalResult } from './total-result';

/** "Resultaten": sentences first, then facts, figures and charts; every number opens. */
@Component({
  selector: 'zou-results-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Card,
    CopyAsText,
    EmptyState,
    PageHeading,
    RequestStateView,
    ResultCharts,
    ResultDetails,
    ResultTiles,
    RichText,
    RouterLink,
    SelectField,
    SharingCard,
    TotalResult,
  ],
  providers: [ResultsStore],
  templateUrl: './results.page.html',
})
export class ResultsPage {
  /** Of the path. */
  readonly year = input.required<string>();
  /** Of the query: the theme of the line over the years, and the location or team that is looked at. */
  readonly trend = input<string>();
  readonly locatie = input<string>();

  protected readonly store = inject(ResultsStore);
  protected readonly t = injectTexts();
  private readonly f = injectFormats();
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  private readonly keyFactWords = injectKeyFactWords();

  protected readonly organisation = computed(() => this.session.organisation()?.name ?? '');
  protected readonly yearOptions = computed(() =>
    this.store.years().map((year) => ({ value: String(year), words: String(year) })),
  );
  protected readonly sentences = computed(() => {
    const [now, before] = [this.store.now(), this.store.before()];
    if (now === null) return [];
    return resultSentences({ now, before, themes: this.store.themes(), t: this.t, f: this.f });
  });
  protected readonly facts = computed(() => {
    const [now, before] = [this.store.now(), this.store.before()];
    return now === null ? [] : this.keyFactWords(now, before);
  });
  /** Sentences and facts as plain text. */
  protected readonly memo = computed(() => {
    const heading = this.t('dashboards.heading', { year: this.year() });
    const provisional = this.store.isProvisional() ? [this.provisionalWords()] : [];
    const sentences = this.sentences().join(' ').replaceAll('**', '');
    const facts = this.facts().map(({ title, now }) => `${title}: ${now}`);
    return [`${this.organisation()}. ${heading}`, ...provisional, sentences, ...facts].join('\n');
  });
  protected readonly provisionalWords = computed(() => {
    const progress = this.store.now()?.progress;
    const { answered = 0, asked = 0 } = progress ?? {};
    return this.t('dashboards.provisional', {
      answered: this.f.number(answered),
      asked: this.f.number(asked),
    });
  });

  constructor() {
    effect(() => {
      const [year, organisation] = [Number(this.year()), this.session.organisation()];
      if (organisation !== null) untracked(() => void this.store.load(year));
    });
  }

  protected async goToYear(year: string): Promise<void> {
    if (year !== this.year()) await this.router.navigate(['/resultaten', year]);
  }

  protected print(): void {
    window.print();
  }
}
