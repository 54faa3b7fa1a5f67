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
import type { CapRow } from '@zicht/shared/framework/evaluation/explain';
import { criterionByCode } from '@zicht/shared/framework/look-up';
import { injectAnswerWords } from '../../../core/framework/answer-words';
import { PageHeading } from '../../../core/page/page-heading';
import { SessionStore } from '../../../core/session/session.store';
import { Card } from '../../../ui/elements/card';
import { DataTable } from '../../../ui/elements/data-table';
import { EmptyState } from '../../../ui/elements/loading/empty-state';
import { RequestStateView } from '../../../ui/elements/loading/request-state';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { Breadcrumb } from '../../../ui/navigation/breadcrumb';
import { STANDINGS } from '../plan/effect-rows';
import { ResultsStore } from '../results.store';
import { themeResults } from '../theme-results';
import { resultOf } from '../year-result';

/** "Zo komt dit getal tot stand": the answers of one theme with weights, points, rules and thresholds. */
@Component({
  selector: 'zou-theme-result-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Breadcrumb, Card, DataTable, EmptyState, PageHeading, RequestStateView, RouterLink],
  providers: [ResultsStore],
  templateUrl: './theme-result.page.html',
})
export class ThemeResultPage {
  /** Both of the path. */
  readonly year = input.required<string>();
  readonly theme = input.required<string>();
  /** Of the query: `nu` or `verwacht` shows the sum of that standing. */
  readonly stand = input<string>();

  protected readonly store = inject(ResultsStore);
  protected readonly t = injectTexts();
  protected readonly f = injectFormats();
  private readonly words = injectAnswerWords();
  private readonly session = inject(SessionStore);

  protected readonly trail = computed(() => [
    { words: this.t('dashboards.heading', { year: this.year() }), link: `/resultaten/${this.year()}` },
  ]);
  /** What is said since or expected, when the address asks for it. */
  protected readonly standing = computed(() => {
    const [stand, effect] = [this.stand(), this.store.effect()];
    if (effect === null || (stand !== 'nu' && stand !== 'verwacht')) return null;
    const { evaluation, answers } = effect[STANDINGS[stand]];
    return { words: stand, year: resultOf(evaluation, answers, effect.base.submittedAt) };
  });
  protected readonly shown = computed(() => this.standing()?.year ?? this.store.now());
  private readonly themes = computed(() => {
    const standing = this.standing();
    return standing === null ? this.store.themes() : themeResults(standing.year, null);
  });
  protected readonly result = computed(
    () => this.themes().find(({ theme }) => theme.code === this.theme()) ?? null,
  );
  private readonly decimals = computed(() => this.shown()?.framework.scoring.themes.decimals ?? 2);

  constructor() {
    effect(() => {
      const [year, organisation] = [Number(this.year()), this.session.organisation()];
      if (organisation !== null) untracked(() => void this.store.load(year));
    });
  }

  protected written(value: number): string {
    return this.f.decimal(value, this.decimals());
  }

  protected points(value: number): string {
    return this.f.decimal(value, Number.isInteger(value) ? 0 : 2);
  }

  protected questionTitle(code: string): string {
    const framework = this.shown()?.framework;
    const criterion = framework && criterionByCode(framework, code);
    return criterion === undefined ? code : this.t.of(criterion.title);
  }

  protected answer(code: string): string {
    const now = this.shown();
    const row = now?.evaluation.byCode.get(code);
    if (!now || row === undefined) return '';
    if (row.state === 'hiddenByCondition') return this.t('dashboards.notAsked');
    return this.words.answer(now.framework, row.criterion, now.answers[code]);
  }

  protected level(level: number): string {
    const framework = this.shown()?.framework;
    return framework === undefined ? String(level) : this.words.level(framework, level);
  }

  /** What a core rule asks and whether it limits the level now. */
  protected capWords(cap: CapRow): string {
    const key = cap.binds ? 'binds' : cap.holds ? 'holds' : 'lifted';
    return this.t(`dashboards.cap.${key}`, { code: cap.criterion, level: this.level(cap.maxLevel) });
  }
}
