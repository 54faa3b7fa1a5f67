import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  untracked,
} from '@angular/core';
import { injectAnswerWords } from '../../../core/framework/answer-words';
import type { DotPlotRow, RadarAxis } from '../../../ui/charts/chart-rows';
import { DotPlot } from '../../../ui/charts/dot-plot';
import { Radar } from '../../../ui/charts/radar';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { effectRows, type StandingWord } from '../plan/effect-rows';
import { ResultsStore } from '../results.store';
import { SectorMedianStore } from '../sector-median.store';
import type { ThemeResult } from '../theme-results';

/** Of the levels that are published. */
const HIGHEST_LEVEL = 4;
const RADAR_AXES = { minimum: 3, maximum: 8 };

/** The dot plot that carries the reading, lowest first, and the radar for a slide, in the order of the framework. */
@Component({
  selector: 'zou-result-charts',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DotPlot, Radar],
  providers: [SectorMedianStore],
  templateUrl: './result-charts.html',
})
export class ResultCharts {
  /** On paper the table keeps to the columns that fit beside each other. */
  readonly isPaper = input(false);

  protected readonly store = inject(ResultsStore);
  private readonly medians = inject(SectorMedianStore);
  protected readonly t = injectTexts();
  private readonly f = injectFormats();
  private readonly words = injectAnswerWords();

  private readonly framework = computed(() => this.store.now()?.framework ?? null);
  protected readonly maximum = computed(() =>
    Math.max(1, ...this.store.themes().map(({ highest }) => highest)),
  );
  protected readonly decimals = computed(() => Math.min(1, this.framework()?.scoring.themes.decimals ?? 1));
  protected readonly nowWords = computed(() =>
    this.t('dashboards.chart.now', { year: this.store.now()?.year ?? '' }),
  );
  protected readonly beforeWords = computed(() => String(this.store.before()?.year ?? ''));
  protected readonly hasBefore = computed(() => this.store.themes().some(({ before }) => before !== null));
  protected readonly unit = computed(() =>
    this.t(this.hasBefore() ? 'dashboards.chart.unitBefore' : 'dashboards.chart.unit', {
      maximum: this.f.number(this.maximum()),
    }),
  );
  protected readonly hasLevels = computed(() => this.store.complete().some(({ level }) => level !== null));
  protected readonly extraColumns = computed(() => [
    ...(this.hasLevels() ? [this.t('dashboards.column.level'), this.t('dashboards.column.limitedBy')] : []),
    ...(this.isPaper() ? [] : [this.t('dashboards.column.leftOut'), this.t('dashboards.column.sector')]),
  ]);
  /** Per theme, what is said since and expected; only of the year that the plan builds on. */
  private readonly effect = computed(() => {
    const effect = this.store.isEffectOfYear() ? this.store.effect() : null;
    return new Map(effect === null ? [] : effectRows(effect).map((row) => [row.theme, row.standings]));
  });
  protected readonly claimedWords = computed(() =>
    this.isMoved('nu', 'bevestigd') ? this.t('dashboards.effect.column.nu') : undefined,
  );
  protected readonly expectedWords = computed(() =>
    this.isMoved('verwacht', 'nu') ? this.t('dashboards.effect.column.verwacht') : undefined,
  );
  protected readonly rows = computed<readonly DotPlotRow[]>(() =>
    this.store.sorted().map((result) => ({
      label: this.t.of(result.theme.shortTitle),
      now: result.score,
      before: result.before?.score ?? null,
      mark: this.medianOf(result),
      claimed: this.effect().get(result.theme.code)?.nu.score ?? null,
      expected: this.effect().get(result.theme.code)?.verwacht.score ?? null,
      extra: this.extraOf(result),
    })),
  );
  protected readonly axes = computed<readonly RadarAxis[]>(() =>
    this.store.themes().map((result) => ({
      label: this.t.of(result.theme.shortTitle),
      now: result.score,
      before: result.before?.score ?? null,
    })),
  );
  /** A shape with gaps, or with too many corners, misleads. */
  protected readonly isRadarShown = computed(() => {
    const count = this.axes().length;
    const isWhole = this.axes().every(({ now }) => now !== null);
    return isWhole && count >= RADAR_AXES.minimum && count <= RADAR_AXES.maximum;
  });
  protected readonly markWords = computed(() =>
    this.medians.source() === null ? undefined : this.t('dashboards.column.sector'),
  );
  /** Where the mark comes from, or that there is none yet. */
  protected readonly sectorWords = computed(() => {
    const source = this.medians.source();
    if (source === null) return this.t('dashboards.sector', { words: this.t('dashboards.noSector') });
    const { figures, isOwnSector } = source;
    return this.t(isOwnSector ? 'dashboards.medianOfSector' : 'dashboards.medianOfAll', {
      year: figures.year,
      count: this.f.number(figures.organisations),
    });
  });
  protected readonly takeaway = computed(() => {
    const known = this.store.sorted().filter(({ score }) => score !== null);
    const [lowest, highest] = [known[0], known.at(-1)];
    if (lowest === undefined || highest === undefined) return '';
    return this.t('dashboards.chart.takeaway', {
      lowest: this.scoreOf(lowest),
      highest: this.scoreOf(highest),
    });
  });

  constructor() {
    effect(() => {
      const year = this.store.now()?.year;
      if (year !== undefined) untracked(() => void this.medians.load(year));
    });
  }

  /** Levels from 0 to 4 alone have a median in the picture. */
  private medianOf({ theme }: ThemeResult): number | null {
    return this.maximum() === HIGHEST_LEVEL ? this.medians.medianOf(theme.code) : null;
  }

  private medianWords(theme: string): string {
    const median = this.medians.medianOf(theme);
    return median === null ? this.t('dashboards.noSector') : this.f.decimal(median, 1);
  }

  private scoreOf({ theme, score }: ThemeResult): string {
    return `${this.t.of(theme.title)} (${this.f.decimal(score ?? 0, this.decimals())})`;
  }

  private extraOf({ theme, level, limitedBy, explanation }: ThemeResult): readonly string[] {
    const framework = this.framework();
    const levelWords = level === null || framework === null ? '' : this.words.level(framework, level);
    return [
      ...(this.hasLevels() ? [levelWords, limitedBy.join(', ')] : []),
      ...(this.isPaper() ? [] : [this.f.number(explanation.scoredLeftOut), this.medianWords(theme.code)]),
    ];
  }

  private isMoved(which: StandingWord, from: StandingWord): boolean {
    return [...this.effect().values()].some((standings) => standings[which].score !== standings[from].score);
  }
}
