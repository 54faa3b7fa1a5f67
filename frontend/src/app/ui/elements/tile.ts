import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** One figure with its label; more words go inside. */
@Component({
  selector: 'zou-tile',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<div class="zou-card zou-tile" [class.zou-tile--provisional]="provisional()">
    <span class="zou-tile__label">{{ label() }}</span>
    <span class="zou-tile__value"
      >{{ value() }}
      @if (unit(); as words) {
        <small>{{ words }}</small>
      }
    </span>
    <span class="zou-tile__detail"><ng-content /></span>
  </div>`,
})
export class Tile {
  readonly label = input.required<string>();
  readonly value = input.required<string>();
  readonly unit = input<string>();
  readonly provisional = input(false);
}
