import { ChangeDetectionStrategy, Component, computed, input, model, output } from '@angular/core';
import { elementId } from '../language/element-id';
import { injectTexts } from '../language/texts';
import { describedBy, FieldFrame } from './field-frame';
import { TextFindings, type Replacement } from './guard/text-findings';
import { TextGuard } from './guard/text-guard';

const COUNTER_FROM = 0.8;

/** Several lines of text, with a counter from 80 % of the maximum. Too long a text is kept and marked, never cut. */
@Component({
  selector: 'zou-text-area',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FieldFrame, TextFindings],
  template: `<zou-field-frame
    [fieldId]="fieldId()"
    [label]="label()"
    [hint]="hint()"
    [error]="error()"
    [optional]="optional()"
  >
    <textarea
      #control
      class="zou-input"
      [id]="fieldId()"
      [attr.name]="fieldId()"
      [attr.rows]="rows()"
      [value]="guard.shown()"
      [attr.aria-required]="optional() ? null : true"
      [attr.aria-invalid]="error() || isOver() || guard.isBlocked() ? true : null"
      [attr.aria-describedby]="describedBy()"
      (focus)="guard.prepare()"
      (input)="take(control.value)"
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
    @defer (when guard.hasFindings()) {
      <zou-text-findings
        [isBlocked]="guard.isBlocked()"
        [heldId]="fieldId() + '-held'"
        [warnings]="guard.warnings()"
        [text]="guard.shown()"
        (left)="guard.decide($event)"
        (replaced)="replace($event, control)"
      />
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
  /** Name under which a text that is held back waits while the person is on another page. */
  readonly keepAs = input<string>();
  /** The text, each time it may be kept: what is held back does not come. For a form, `value` has it all. */
  readonly accepted = output<string>();
  readonly changed = output();
  readonly left = output();

  private readonly t = injectTexts();
  protected readonly guard = new TextGuard({
    keepAs: this.keepAs,
    fieldId: this.fieldId,
    text: this.value,
    accept: (text) => this.accepted.emit(text),
  });
  private readonly remaining = computed(() => (this.maximum() ?? Infinity) - [...this.guard.shown()].length);
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
    if (this.guard.isBlocked()) parts.push(`${this.fieldId()}-held`);
    return parts.filter((part) => part !== null).join(' ') || null;
  });

  protected take(text: string): void {
    this.value.set(text);
    this.guard.look(text);
  }

  protected replace({ text, caret }: Replacement, control: HTMLTextAreaElement): void {
    control.value = text;
    this.take(text);
    control.focus();
    control.setSelectionRange(caret, caret);
  }
}
