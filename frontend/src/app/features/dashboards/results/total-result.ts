import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import type { RequirementRow } from '@zicht/shared/framework/evaluation/explain';
import { DataTable } from '../../../ui/elements/data-table';
import { Details } from '../../../ui/elements/details';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { ResultsStore } from '../results.store';
import { levelName } from './results-sentences';

/** The total with how it came about: themes with their weights, thresholds, requirements. Never compared with others. */
@Component({
  selector: 'zou-total-result',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DataTable, Details],
  templateUrl: './total-result.html',
})
export class TotalResult {
  protected readonly store = inject(ResultsStore);
  protected readonly t = injectTexts();
  protected readonly f = injectFormats();

  protected readonly total = computed(() => this.store.now()?.explanation.total ?? null);
  protected readonly isHeadline = computed(() => this.store.now()?.framework.scoring.headline === 'total');
  /** A mean of a few themes says nothing; a sum that the results open with grows as people answer. */
  protected readonly isShown = computed(
    () =>
      this.total()?.score !== null &&
      (this.isHeadline() || this.store.complete().length === this.store.themes().length),
  );
  private readonly decimals = computed(() => this.store.now()?.framework.scoring.total.decimals ?? 1);

  protected written(value: number): string {
    return this.f.decimal(value, this.decimals());
  }

  protected title(code: string): string {
    const theme = this.store.now()?.framework.themes.find((candidate) => candidate.code === code);
    return theme === undefined ? code : this.t.of(theme.title);
  }

  protected level(level: number): string {
    const framework = this.store.now()?.framework;
    return framework === undefined ? '' : `${level} ${levelName(framework, level, this.t)}`;
  }

  protected requirementWords({ requirement, met, unmet, isMet, themesShort }: RequirementRow): string {
    const words = this.t(`dashboards.total.${isMet ? 'met' : 'unmet'}`, {
      level: this.level(requirement.level),
      atLeast: this.f.number(requirement.atLeast),
      all: this.f.number(met.length + unmet.length),
      met: this.f.number(met.length),
    });
    if (themesShort.length === 0) return words;
    const themes = this.f.list(themesShort.map((code) => this.title(code)));
    return `${words} ${this.t('dashboards.total.themesShort', { count: requirement.atLeastPerTheme ?? 0, themes })}`;
  }
}
