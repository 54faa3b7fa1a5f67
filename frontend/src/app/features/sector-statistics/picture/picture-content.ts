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
import { criteriaOfTheme, criterionByCode, themeByCode } from '@zicht/shared/framework/look-up';
import type { PictureVector } from '@zicht/shared/sector-statistics/picture.contract';
import { RequestStateView } from '../../../ui/elements/loading/request-state';
import { injectTexts } from '../../../ui/language/texts';
import { DownloadButtons } from '../parts/download-buttons';
import { FactCard } from '../parts/fact-card';
import { RegionTable } from '../parts/region-table';
import { PictureStore, type Picture } from '../picture.store';
import { RegionsStore } from '../regions.store';
import { pictureLines } from './picture-lines';
import type { ShownFigures } from './picture-sentences';
import { ThemeBars } from './theme-bars';

/** The figures of a group: the facts, the themes and the regions; or one theme with its questions. */
@Component({
  selector: 'zou-picture-content',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DownloadButtons, FactCard, RegionTable, RequestStateView, RouterLink, ThemeBars],
  providers: [RegionsStore],
  templateUrl: './picture-content.html',
})
export class PictureContent {
  readonly picture = input.required<Picture>();
  readonly figures = input.required<ShownFigures>();
  /** Code of the theme that is looked at alone. */
  readonly theme = input<string>();
  /** On paper there is nothing to press. */
  readonly isPaper = input(false);

  protected readonly store = inject(PictureStore);
  protected readonly regions = inject(RegionsStore);
  protected readonly t = injectTexts();

  protected readonly facts = computed(() => {
    const { keyFacts, criteria } = this.figures();
    return this.theme() === undefined ? vectorsOf(criteria, keyFacts) : [];
  });
  protected readonly factsHeading = computed(() =>
    this.t(this.facts().length === 3 ? 'sectorPicture.facts.heading' : 'sectorPicture.facts.headingOther'),
  );
  protected readonly themes = computed(() => {
    const [theme, { themes }] = [this.theme(), this.figures()];
    return theme === undefined ? themes : vectorsOf(themes, [theme]);
  });
  protected readonly questions = computed(() => {
    const theme = this.theme();
    if (theme === undefined) return [];
    const codes = criteriaOfTheme(this.picture().framework, theme).map(({ code }) => code);
    return vectorsOf(this.figures().criteria, codes);
  });
  /** Regions stand beside each other for all sizes together. */
  protected readonly hasRegions = computed(
    () => this.theme() === undefined && this.figures().group.size === null,
  );
  protected readonly themeLinks = computed(() =>
    this.picture().framework.themes.map(({ code, shortTitle }) => ({ code, words: this.t.of(shortTitle) })),
  );

  protected readonly fileName = computed(
    () => `${this.t('sectorPicture.download.name')}-${this.picture().facts.year}`,
  );
  protected readonly lines = computed(() => {
    const { facts, names, framework } = this.picture();
    const rows = [...this.facts(), ...this.themes(), ...this.questions()];
    return pictureLines(
      {
        year: facts.year,
        group: this.figures().group,
        rows: rows.map((vector) => ({ vector, name: this.nameOf(vector.code) })),
        regions: this.hasRegions() ? (this.regions.request.value() ?? null) : null,
        themeNames: new Map(framework.themes.map(({ code, title }) => [code, this.t.of(title)])),
        names,
      },
      this.t,
    );
  });

  constructor() {
    effect(() => {
      const [{ facts }, { group }, hasRegions] = [this.picture(), this.figures(), this.hasRegions()];
      if (hasRegions) untracked(() => void this.regions.load(facts.year, group.sector));
    });
  }

  protected print(): void {
    window.print();
  }

  private nameOf(code: string): string {
    const { framework } = this.picture();
    const found = themeByCode(framework, code) ?? criterionByCode(framework, code);
    return found === undefined ? code : this.t.of(found.title);
  }
}

/** The vectors of these codes, in their order. */
function vectorsOf(vectors: readonly PictureVector[], codes: readonly string[]): readonly PictureVector[] {
  return codes.flatMap((code) => vectors.filter((vector) => vector.code === code));
}
