import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** Room for a `<table>` that may be wider than the page: it scrolls inside, also by keyboard. */
@Component({
  selector: 'zou-data-table',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<div class="zou-table-region" role="region" tabindex="0" [attr.aria-label]="label()">
    <ng-content />
  </div>`,
})
export class DataTable {
  /** Name of the region: what the table shows. */
  readonly label = input.required<string>();
}
