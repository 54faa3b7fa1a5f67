import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { Coverage } from '@zicht/shared/sector-statistics/method.contract';
import { DataTable } from '../../../ui/elements/data-table';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';

/** How many groups exist, are large enough and are shown, per set of questions. */
@Component({
  selector: 'zou-coverage-table',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DataTable],
  templateUrl: './coverage-table.html',
})
export class CoverageTable {
  readonly coverage = input.required<readonly Coverage[]>();
  /** Name of the table; a page with two gives each its own. */
  readonly name = input<string>();

  protected readonly t = injectTexts();
  protected readonly f = injectFormats();
}
