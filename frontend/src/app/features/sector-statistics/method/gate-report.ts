import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { Method } from '@zicht/shared/sector-statistics/method.contract';
import { DataTable } from '../../../ui/elements/data-table';
import { StatusLabel } from '../../../ui/elements/status-label';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { CoverageTable } from './coverage-table';
import { attackWords } from './attack-words';

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
  protected readonly attacks = computed(() => attackWords(this.method().gate, this.t, this.f));
}
