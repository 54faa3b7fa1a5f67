import { ChangeDetectionStrategy, Component, computed, input, model, output } from '@angular/core';
import { elementId } from '../language/element-id';
import { injectTexts } from '../language/texts';
import { describedBy, FieldFrame } from './field-frame';

const COUNTER_FROM = 0.8;

/** Several lines of text, with a counter from 80 % of the maximum. Too long a text is kept and marked, never cut. */
@Component({
  selector: 'zou-text-area',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FieldFrame],
  template: `<zou-field-frame
    [fieldId]="fieldId()"
    [label]="label()"
    [hint]="hint()"
    [error]="error()"
    [optional]="optional()"
  >
    <textarea
      class="zou-input"
      [id]="fieldId()"
      [attr.name]="fieldId()"
      [attr.rows]="rows()"
      [value]="value()"
      [attr.aria-required]="optional() ? null : true"
      [attr.aria-invalid]="error() || isOver() ? true : null"
      [attr.aria-describedby]="describedBy()"
      (input)="take($event)"
      (change)="changed.emit()"
      (blur)="left.emit()"
    ></textarea>
    @if (maximum() !== undefined) {
      <p
        class="zou-field__counter"
        [class.zou-field__counter--over]="isOver()"
        [id]="fieldId() + '-counter'"
        aria-live="polite"
      >
        {{ counter() }}
      </p>
    }
  </zou-field-frame>`,
})
export class TextArea {
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly error = input<string>();
  readonly optional = input(false);
  readonly rows = input(4);
  /** Most characters (Unicode code points). */
  readonly maximum = input<number>();
  readonly value = model('');
  readonly fieldId = input(elementId('area'));
  readonly changed = output();
  readonly left = output();

  private readonly t = injectTexts();
  private readonly remaining = computed(() => (this.maximum() ?? Infinity) - [...this.value()].length);
  protected readonly isOver = computed(() => this.remaining() < 0);
  protected readonly counter = computed(() => {
    const maximum = this.maximum() ?? Infinity;
    const left = this.remaining();
    if (left < 0) return this.t.count('ui.field.tooLong', -left);
    return maximum - left >= maximum * COUNTER_FROM ? this.t.count('ui.field.left', left) : '';
  });
  protected readonly describedBy = computed(() => {
    const parts = [describedBy(this.fieldId(), this.hint(), this.error())];
    if (this.maximum() !== undefined) parts.push(`${this.fieldId()}-counter`);
    return parts.filter((part) => part !== null).join(' ') || null;
  });

  protected take(event: Event): void {
    this.value.set((event.target as HTMLTextAreaElement).value);
  }
}
