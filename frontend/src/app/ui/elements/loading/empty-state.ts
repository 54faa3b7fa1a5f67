import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** Nothing here yet: why, and one next step (a link or button inside). */
@Component({
  selector: 'zou-empty-state',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<div class="zou-empty">
    <h2>{{ heading() }}</h2>
    <ng-content />
  </div>`,
})
export class EmptyState {
  readonly heading = input.required<string>();
}
