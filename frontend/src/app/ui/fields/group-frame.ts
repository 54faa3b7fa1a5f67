import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Icon } from '../elements/icon';
import { describedBy } from './field-frame';

/** Legend, hint and error around controls that belong together. */
@Component({
  selector: 'zou-group-frame',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `<fieldset class="zou-field" [id]="fieldId()" [attr.aria-describedby]="describedBy()">
    <legend class="zou-field__legend">{{ legend() }}</legend>
    @if (hint(); as words) {
      <span class="zou-field__hint" [id]="fieldId() + '-hint'">{{ words }}</span>
    }
    @if (error(); as words) {
      <span class="zou-field__error" [id]="fieldId() + '-error'"><zou-icon name="error" />{{ words }}</span>
    }
    <ng-content />
  </fieldset>`,
})
export class GroupFrame {
  readonly fieldId = input.required<string>();
  readonly legend = input.required<string>();
  readonly hint = input<string>();
  readonly error = input<string>();

  protected readonly describedBy = computed(() => describedBy(this.fieldId(), this.hint(), this.error()));
}
