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
import { criteriaOfTheme, criterionByCode, themeByCode } from '@zicht/shared/framework/look-up';
import type { PictureGroup, PictureSeries } from '@zicht/shared/sector-statistics/picture.contract';
import { PageHeading } from '../../../core/page/page-heading';
import { SessionStore } from '../../../core/session/session.store';
import { EmptyState } from '../../../ui/elements/loading/empty-state';
import { RequestStateView } from '../../../ui/elements/loading/request-state';
import { SelectField } from '../../../ui/fields/select-field';
import { injectTexts } from '../../../ui/language/texts';
import { addressOf, COUNTRY, groupOf } from '../groups/groups';
import { DownloadButtons } from '../parts/download-buttons';
import { PictureFilters } from '../parts/picture-filters';
import { PictureNavigation } from '../parts/picture-navigation';
import { PictureNote } from '../parts/picture-note';
import { SmallGroup } from '../parts/small-group';
import { pictureLines } from '../picture/picture-lines';
import { DevelopmentStore } from './development.store';
import { SeriesCard } from './series-card';

const FACTS = 'feiten';
const THEMES = '';

/** "Ontwikkeling": the published years side by side, with what changed for certain in words. */
@Component({
  selector: 'zou-development-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    DownloadButtons,
    EmptyState,
    PageHeading,
    PictureFilters,
    PictureNavigation,
    PictureNote,
    RequestStateView,
    RouterLink,
    SelectField,
    SeriesCard,
    SmallGroup,
  ],
  providers: [DevelopmentStore],
  templateUrl: './development.page.html',
})
export class DevelopmentPage {
  /** Of the query: the group, and what is looked at: the facts, the questions of a theme, or the themes. */
  readonly soort = input<string>();
  readonly regio = input<string>();
  readonly grootte = input<string>();
  readonly deel = input<string>();

  protected readonly store = inject(DevelopmentStore);
  protected readonly session = inject(SessionStore);
  protected readonly t = injectTexts();
  private readonly router = inject(Router);

  protected readonly group = computed(() =>
    groupOf({ sector: this.soort(), region: this.regio(), size: this.grootte() }),
  );
  protected readonly kind = computed(() => ((this.deel() ?? THEMES) === THEMES ? 'theme' : 'question'));
  protected readonly parts = computed(() => [
    { value: THEMES, words: this.t('sectorPicture.development.themes') },
    { value: FACTS, words: this.t('sectorPicture.development.facts') },
    ...(this.store.latest()?.framework.themes ?? []).map(({ code, title }) => ({
      value: code,
      words: this.t.of(title),
    })),
  ]);
  protected readonly shown = computed<readonly PictureSeries[]>(() => {
    const [series, latest, part] = [this.store.series(), this.store.latest(), this.deel() ?? THEMES];
    if (series === null || latest === null) return [];
    if (part === THEMES) return series.themes;
    const codes =
      part === FACTS ? series.keyFacts : criteriaOfTheme(latest.framework, part).map(({ code }) => code);
    return codes.flatMap((code) => series.criteria.filter((each) => each.code === code));
  });

  /** Year by year, so that a line of a file is one published number. */
  protected readonly lines = computed(() => {
    const [latest, series] = [this.store.latest(), this.store.series()];
    if (latest === null || series === null) return [];
    const { framework, names } = latest;
    const byYear = series.years.map(({ year }) => {
      const rows = this.shown().flatMap(({ code, points }) => {
        const found = themeByCode(framework, code) ?? criterionByCode(framework, code);
        const name = found === undefined ? code : this.t.of(found.title);
        return points.filter((point) => point.year === year).map(({ figures: vector }) => ({ vector, name }));
      });
      const shown = {
        year,
        group: series.group,
        rows,
        regions: null,
        themeNames: new Map<string, string>(),
        names,
      };
      return pictureLines(shown, this.t);
    });
    return [...(byYear[0] ?? []).slice(0, 1), ...byYear.flatMap((lines) => lines.slice(1))];
  });

  constructor() {
    effect(() => {
      if (this.session.user() !== null) untracked(() => void this.store.load());
    });
    effect(() => {
      const [latest, group] = [this.store.latest(), this.group()];
      if (latest !== null) untracked(() => void this.store.look(group));
    });
  }

  protected async lookAt(group: PictureGroup): Promise<void> {
    await this.router.navigate([], { queryParams: addressOf(group), queryParamsHandling: 'merge' });
  }

  protected async lookAtAll(): Promise<void> {
    await this.lookAt(COUNTRY);
  }

  protected async choosePart(part: string): Promise<void> {
    await this.router.navigate([], {
      queryParams: { deel: part === THEMES ? null : part },
      queryParamsHandling: 'merge',
    });
  }
}
