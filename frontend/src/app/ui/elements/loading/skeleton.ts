import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** Grey shapes in the size of what is being fetched: a title and a number of lines, or cards. */
@Component({
  selector: 'zou-skeleton',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<div aria-hidden="true">
    <span class="zou-skeleton zou-skeleton--title"></span>
    @for (line of lines(); track $index) {
      <span
        class="zou-skeleton"
        [class.zou-skeleton--card]="shape() === 'cards'"
        [class.zou-skeleton--short]="shape() === 'lines' && $index % 3 === 2"
      ></span>
    }
  </div>`,
})
export class Skeleton {
  readonly count = input(4);
  readonly shape = input<'lines' | 'cards'>('lines');

  protected readonly lines = computed(() => Array.from({ length: this.count() }));
}
