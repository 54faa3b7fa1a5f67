import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { PictureVector } from '@zicht/shared/sector-statistics/picture.contract';
import type { Framework } from '@zicht/shared/framework/framework';
import { criterionByCode } from '@zicht/shared/framework/look-up';
import { LevelBars } from '../../../ui/charts/level-bars';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { lowShare, mostLowFirst } from '../figures/figures';
import { PictureStore } from '../picture.store';
import { injectPictureWords } from '../words/picture-words';

/** How levels are spread, a row for each theme or question, most low levels first. */
@Component({
  selector: 'zou-theme-bars',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [LevelBars],
  template: `<section class="zou-card">
    <zou-level-bars
      [heading]="heading()"
      [takeaway]="takeaway()"
      [unit]="unit()"
      [rowHead]="t('sectorPicture.column.' + kind())"
      [rows]="rows()"
      [words]="barWords()"
      [extraColumns]="words.barColumns(kind())"
      [label]="label()"
      [fileName]="fileName()"
    />
  </section>`,
})
export class ThemeBars {
  readonly kind = input.required<'theme' | 'question'>();
  readonly vectors = input.required<readonly PictureVector[]>();
  readonly framework = input.required<Framework>();

  private readonly store = inject(PictureStore);
  protected readonly t = injectTexts();
  private readonly f = injectFormats();
  protected readonly words = injectPictureWords();
  protected readonly barWords = computed(() => this.words.bars(this.framework()));
  protected readonly heading = computed(() => {
    if (this.kind() === 'question') return this.t('sectorPicture.questions.heading');
    return this.t(
      this.vectors().length === 1 ? 'sectorPicture.questions.theme' : 'sectorPicture.themes.heading',
    );
  });
  protected readonly unit = computed(() => {
    const unit = this.t('sectorPicture.bars.unit');
    return this.kind() === 'theme' ? unit : `${unit} ${this.t('sectorPicture.questions.unit')}`;
  });
  private readonly sorted = computed(() =>
    mostLowFirst(this.vectors(), (one, other) => this.f.compare(this.nameOf(one), this.nameOf(other))).map(
      (vector) => ({ vector, label: this.nameOf(vector.code) }),
    ),
  );
  protected readonly rows = computed(() =>
    this.sorted().map(({ vector, label }) =>
      this.words.row(vector, label, this.kind(), this.store.ownOf(vector.code)),
    ),
  );
  protected readonly label = computed(() => this.words.barsLabel(this.sorted()));
  protected readonly takeaway = computed(() => {
    const shown = this.sorted().flatMap(({ vector, label }) =>
      vector.status === 'shown' ? [{ label, share: this.words.range(lowShare(vector)) }] : [],
    );
    const [most, least] = [shown[0], shown.at(-1)];
    if (most === undefined || least === undefined) return this.t('sectorPicture.themes.takeawayNone');
    if (shown.length === 1) return this.t('sectorPicture.questions.themeTakeaway', { share: most.share });
    return this.t('sectorPicture.themes.takeaway', {
      most: most.label,
      mostShare: most.share,
      least: least.label,
      leastShare: least.share,
    });
  });
  protected readonly fileName = computed(() => this.t(`sectorPicture.download.${this.kind()}`));

  private nameOf(code: string): string {
    const theme = this.framework().themes.find((each) => each.code === code);
    if (theme !== undefined) return this.t.of(theme.shortTitle);
    const criterion = criterionByCode(this.framework(), code);
    return criterion === undefined ? code : `${code} ${this.t.of(criterion.title)}`;
  }
}
