import { ChangeDetectionStrategy, Component, computed, input, model } from '@angular/core';
import { elementId } from '../language/element-id';
import { describedBy, FieldFrame } from './field-frame';

/** An entry of a select. */
export interface SelectOption {
  readonly value: string;
  readonly words: string;
  /** Shown grey; cannot be chosen. */
  readonly isDisabled?: boolean;
}

/** The browser's own list to choose one from. */
@Component({
  selector: 'zou-select-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FieldFrame],
  template: `<zou-field-frame
    [fieldId]="fieldId()"
    [label]="label()"
    [hint]="hint()"
    [error]="error()"
    [optional]="optional()"
  >
    <select
      class="zou-input zou-input--medium"
      [id]="fieldId()"
      [attr.name]="fieldId()"
      [attr.aria-invalid]="error() ? true : null"
      [attr.aria-describedby]="describedBy()"
      (change)="take($event)"
    >
      @for (option of options(); track option.value) {
        <option
          [value]="option.value"
          [selected]="option.value === value()"
          [disabled]="option.isDisabled === true"
        >
          {{ option.words }}
        </option>
      }
    </select>
  </zou-field-frame>`,
})
export class SelectField {
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly error = input<string>();
  readonly optional = input(false);
  readonly options = input.required<readonly SelectOption[]>();
  readonly value = model('');
  readonly fieldId = input(elementId('select'));

  protected readonly describedBy = computed(() => describedBy(this.fieldId(), this.hint(), this.error()));

  protected take(event: Event): void {
    this.value.set((event.target as HTMLSelectElement).value);
  }
}
