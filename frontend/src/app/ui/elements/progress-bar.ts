import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { injectFormats } from '../formats/formats';
import { elementId } from '../language/element-id';

/** How far something is, in words, with a bar for the eye. */
@Component({
  selector: 'zou-progress-bar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<div class="zou-progress">
    <div class="zou-progress__row">
      <strong [id]="id">{{ words() }}</strong>
      <span class="zou-number">{{ percentage() }}</span>
    </div>
    <progress [attr.max]="safeTotal()" [attr.value]="done()" [attr.aria-labelledby]="id"></progress>
    @if (note(); as words) {
      <p class="zou-small">{{ words }}</p>
    }
  </div>`,
})
export class ProgressBar {
  readonly done = input.required<number>();
  readonly total = input.required<number>();
  /** For instance "23 van 38 vragen". */
  readonly words = input.required<string>();
  readonly note = input<string>();

  private readonly formats = injectFormats();
  protected readonly id = elementId('progress');
  protected readonly safeTotal = computed(() => Math.max(1, this.total()));
  protected readonly percentage = computed(() => this.formats.percentage(this.done() / this.safeTotal()));
}
