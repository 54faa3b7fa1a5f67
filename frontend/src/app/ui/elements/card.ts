import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** A surface with a heading; no landmark, because a page has many and two may be called alike. */
@Component({
  selector: 'zou-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<section class="zou-card">
    @if (heading(); as words) {
      <h2>{{ words }}</h2>
    }
    <ng-content />
  </section>`,
})
export class Card {
  readonly heading = input<string>();
}
