import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { Framework } from '@zicht/shared/framework/framework';
import { criterionByCode, themeByCode } from '@zicht/shared/framework/look-up';
import type { PictureSeries } from '@zicht/shared/sector-statistics/picture.contract';
import { LevelBars } from '../../../ui/charts/level-bars';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { injectPictureWords } from '../words/picture-words';
import { changeSentences, marginOf } from './change-sentences';
import { DevelopmentStore } from './development.store';

/** A theme or question over the years: a row of bars for each, and in words what changed for certain. */
@Component({
  selector: 'zou-series-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [LevelBars],
  template: `<section class="zou-card">
    <zou-level-bars
      [heading]="title()"
      [takeaway]="newest()"
      [rowHead]="t('sectorPicture.column.year')"
      [rows]="rows()"
      [words]="barWords()"
      [extraColumns]="words.barColumns(kind())"
      [label]="label()"
      [fileName]="series().code + '-' + t('sectorPicture.column.year')"
    />
    @if (margin(); as margin) {
      <p class="zou-small">{{ t('sectorPicture.development.margin', { points: margin }) }}</p>
    }
    @if (older().length > 0) {
      <ul class="zou-small">
        @for (sentence of older(); track sentence) {
          <li>{{ sentence }}</li>
        }
      </ul>
    }
  </section>`,
})
export class SeriesCard {
  readonly kind = input.required<'theme' | 'question'>();
  readonly series = input.required<PictureSeries>();
  readonly framework = input.required<Framework>();

  private readonly store = inject(DevelopmentStore);
  protected readonly t = injectTexts();
  private readonly f = injectFormats();
  protected readonly words = injectPictureWords();
  protected readonly barWords = computed(() => this.words.bars(this.framework()));
  protected readonly title = computed(() => {
    const { code } = this.series();
    const found = themeByCode(this.framework(), code) ?? criterionByCode(this.framework(), code);
    return found === undefined ? code : this.t.of(found.title);
  });
  /** In the order of the years: a hidden year keeps its place, which is public. */
  private readonly years = computed(() =>
    this.series().points.map(({ year, figures }) => ({ year, vector: figures, label: String(year) })),
  );
  protected readonly rows = computed(() =>
    this.years().map(({ year, vector, label }) =>
      this.words.row(vector, label, this.kind(), this.store.ownOf(year, this.series().code)),
    ),
  );
  protected readonly label = computed(() => this.words.barsLabel(this.years()));
  private readonly told = computed(() =>
    this.series()
      .changes.map((change) => changeSentences(change, { t: this.t, f: this.f }).join(' '))
      .reverse(),
  );
  protected readonly newest = computed(() => this.told()[0] ?? '');
  protected readonly older = computed(() => this.told().slice(1));
  protected readonly margin = computed(() => {
    const change = this.series().changes.at(-1);
    const tenths = change?.status === 'compared' ? marginOf(change) : null;
    return tenths === null ? null : this.f.decimal(tenths / 10, 1);
  });
}
