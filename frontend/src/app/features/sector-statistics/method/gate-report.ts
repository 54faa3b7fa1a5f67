import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { Method } from '@zicht/shared/sector-statistics/method.contract';
import { DataTable } from '../../../ui/elements/data-table';
import { StatusLabel } from '../../../ui/elements/status-label';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { CoverageTable } from './coverage-table';
import { attackSummaries, type AttackSummary } from './attack-summary';

/** What the attacks on a publication found, in words, and how many groups are on show. */
@Component({
  selector: 'zou-gate-report',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CoverageTable, DataTable, StatusLabel],
  templateUrl: './gate-report.html',
})
export class GateReport {
  readonly method = input.required<Method>();

  protected readonly t = injectTexts();
  private readonly f = injectFormats();
  protected readonly attacks = computed(() =>
    attackSummaries(this.method().gate).map((summary) => ({
      attack: summary.attack,
      held: summary.held,
      ...this.wordsOf(summary),
    })),
  );

  private wordsOf({ attack, figures }: AttackSummary): { readonly name: string; readonly words: string } {
    const key = this.t.has(`sectorPicture.method.gate.${attack}.name`) ? attack : 'other';
    const said = Object.fromEntries(
      Object.entries(figures).map(([name, value]) => [name, this.f.number(value)]),
    );
    const least = this.f.percentage(figures['leastFactor'] ?? 0);
    const words = this.t(`sectorPicture.method.gate.${key}.words`, { ...said, least });
    // One group alone has nothing to be subtracted from.
    const smallest = said['smallestOverlap'];
    return {
      name: this.t(`sectorPicture.method.gate.${key}.name`, { code: attack }),
      words:
        smallest === undefined
          ? words
          : `${words} ${this.t('sectorPicture.method.gate.smallest', { smallest })}`,
    };
  }
}
