import { ChangeDetectionStrategy, Component, computed, input, model } from '@angular/core';
import { elementId } from '../language/element-id';
import { describedBy, FieldFrame } from './field-frame';

/** A code that is typed over or pasted, with the help that a browser or phone has for it. */
@Component({
  selector: 'zou-code-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FieldFrame],
  template: `<zou-field-frame
    [fieldId]="fieldId()"
    [label]="label()"
    [hint]="hint()"
    [error]="error()"
    [optional]="false"
  >
    <input
      #control
      class="zou-input zou-input--medium"
      type="text"
      autocapitalize="none"
      spellcheck="false"
      aria-required="true"
      [id]="fieldId()"
      [attr.name]="fieldId()"
      [attr.inputmode]="isFromApp() ? 'numeric' : null"
      [attr.autocomplete]="isFromApp() ? 'one-time-code' : 'off'"
      [attr.maxlength]="32"
      [attr.aria-invalid]="error() ? true : null"
      [attr.aria-describedby]="describedBy()"
      [value]="value()"
      (input)="value.set(control.value)"
    />
  </zou-field-frame>`,
})
export class CodeField {
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly error = input<string>();
  /** Digits of an app, which a phone offers by itself; otherwise letters and digits. */
  readonly isFromApp = input(true);
  readonly fieldId = input(elementId('code'));
  readonly value = model('');

  protected readonly describedBy = computed(() => describedBy(this.fieldId(), this.hint(), this.error()));
}
