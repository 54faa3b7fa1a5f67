import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { LineBreak, LineSeries } from '../../../ui/charts/chart-rows';
import { LineChart, type LineFacts } from '../../../ui/charts/line-chart';
import { SelectField } from '../../../ui/fields/select-field';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { ResultsStore } from '../results.store';
import { LINE_YEARS, trendMaximum, trendOf } from './trend';

/** How the score developed over all submitted years, of all themes together or of one. */
@Component({
  selector: 'zou-trend-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [LineChart, RouterLink, SelectField],
  templateUrl: './trend-card.html',
})
export class TrendCard {
  /** Code of a theme, from the address; anything else means all themes together. */
  readonly theme = input<string>();
  /** Whether there is something to choose; not on paper. */
  readonly isFixed = input(false);

  protected readonly store = inject(ResultsStore);
  protected readonly t = injectTexts();
  protected readonly describe = (line: LineFacts): string => this.t('dashboards.chart.line', line);
  protected readonly f = injectFormats();
  private readonly router = inject(Router);

  private readonly chosen = computed(
    () => this.store.themes().find(({ theme }) => theme.code === this.theme())?.theme ?? null,
  );
  protected readonly value = computed(() => this.chosen()?.code ?? '');
  protected readonly options = computed(() => [
    { value: '', words: this.t('dashboards.trend.all') },
    ...this.store.themes().map(({ theme }) => ({ value: theme.code, words: this.t.of(theme.title) })),
  ]);
  protected readonly points = computed(() =>
    trendOf(this.store.history(), this.chosen()?.code ?? null).filter(({ score }) => score !== null),
  );
  protected readonly isLine = computed(() => this.points().length >= LINE_YEARS);
  protected readonly maximum = computed(() =>
    trendMaximum(this.store.history(), this.chosen()?.code ?? null),
  );
  protected readonly labels = computed(() => this.points().map(({ year }) => String(year)));
  protected readonly series = computed<readonly LineSeries[]>(() => [
    {
      words: this.seriesWords(),
      shape: 'line',
      values: this.points().map(({ score }) => score),
    },
  ]);
  protected readonly breaks = computed<readonly LineBreak[]>(() =>
    this.points().flatMap(({ broken }, before) =>
      broken.length === 0 || before === 0 ? [] : [{ before, words: this.themeWords(broken) }],
    ),
  );
  protected readonly unit = computed(() =>
    this.chosen()
      ? this.t('dashboards.trend.unitTheme', { maximum: this.f.number(this.maximum()) })
      : this.t(
          this.store.now()?.framework.scoring.total.method === 'sum'
            ? 'dashboards.trend.unitSum'
            : 'dashboards.trend.unit',
        ),
  );
  /** From the first year to the last, and where no comparison is possible. */
  protected readonly takeaway = computed(() => {
    const points = this.points();
    const [first, last] = [points[0], points.at(-1)];
    if (first === undefined || last === undefined) return this.t('dashboards.trend.none');
    if (points.length === 1) {
      return this.t('dashboards.trend.oneYear', { year: first.year, score: this.written(first.score) });
    }
    const broken = this.breaks().map(({ before }) => String(points[before]?.year));
    return [
      this.t('dashboards.trend.fromTo', {
        first: first.year,
        from: this.written(first.score),
        last: last.year,
        to: this.written(last.score),
      }),
      ...(broken.length > 0 ? [this.t('dashboards.trend.broken', { years: this.f.list(broken) })] : []),
    ].join(' ');
  });

  protected written(score: number | null): string {
    return score === null ? '' : this.f.decimal(score, 1);
  }

  protected async choose(theme: string): Promise<void> {
    await this.router.navigate([], {
      queryParams: { trend: theme === '' ? null : theme },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  private seriesWords(): string {
    const chosen = this.chosen();
    return chosen === null ? this.t('dashboards.trend.series') : this.t.of(chosen.shortTitle);
  }

  private themeWords(codes: readonly string[]): string {
    if (this.chosen() !== null) return this.t('dashboards.trend.questionsChanged');
    const titles = this.store
      .themes()
      .filter(({ theme }) => codes.includes(theme.code))
      .map(({ theme }) => this.t.of(theme.shortTitle));
    return titles.length === 0 ? this.t('dashboards.trend.questionsChanged') : this.f.list(titles);
  }
}
