import { ChangeDetectionStrategy, Component, computed, input, model, output } from '@angular/core';
import { elementId } from '../language/element-id';
import { describedBy, FieldFrame } from './field-frame';

/** One line of text. */
@Component({
  selector: 'zou-text-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FieldFrame],
  template: `<zou-field-frame
    [fieldId]="fieldId()"
    [label]="label()"
    [hint]="hint()"
    [error]="error()"
    [optional]="optional()"
  >
    <input
      class="zou-input"
      [class.zou-input--medium]="type() === 'date'"
      [id]="fieldId()"
      [attr.name]="name() ?? fieldId()"
      [type]="type()"
      [value]="value()"
      [attr.autocomplete]="autocomplete()"
      [attr.maxlength]="maximum() ?? null"
      [attr.aria-required]="optional() ? null : true"
      [attr.aria-invalid]="error() ? true : null"
      [attr.aria-describedby]="describedBy()"
      [attr.spellcheck]="type() === 'text' ? null : false"
      (input)="take($event)"
      (change)="changed.emit()"
      (blur)="left.emit()"
    />
  </zou-field-frame>`,
})
export class TextField {
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly error = input<string>();
  readonly optional = input(false);
  readonly type = input<'text' | 'email' | 'password' | 'search' | 'date' | 'url'>('text');
  readonly autocomplete = input('off');
  readonly name = input<string>();
  readonly maximum = input<number>();
  readonly value = model('');
  /** Id of the control, for links of an error summary. */
  readonly fieldId = input(elementId('text'));
  /** The person changed the text and left the field. */
  readonly changed = output();
  readonly left = output();

  protected readonly describedBy = computed(() => describedBy(this.fieldId(), this.hint(), this.error()));

  protected take(event: Event): void {
    this.value.set((event.target as HTMLInputElement).value);
  }
}
