import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Icon } from '../elements/icon';
import { injectTexts } from '../language/texts';

/** Ids of the parts of a field, for `aria-describedby`. */
export function describedBy(id: string, hint: string | undefined, error: string | undefined): string | null {
  const ids = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter((part) => part !== '');
  return ids.length === 0 ? null : ids.join(' ');
}

/** Label, hint and error around one control; the control goes inside and carries `fieldId`. */
@Component({
  selector: 'zou-field-frame',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `<div class="zou-field" [class.zou-field--error]="error()">
    <label class="zou-field__label" [attr.for]="fieldId()"
      >{{ label() }}
      @if (optional()) {
        <span class="zou-field__optional">{{ t('ui.field.optional') }}</span>
      }
    </label>
    @if (hint(); as words) {
      <span class="zou-field__hint" [id]="fieldId() + '-hint'">{{ words }}</span>
    }
    @if (error(); as words) {
      <span class="zou-field__error" [id]="fieldId() + '-error'"><zou-icon name="error" />{{ words }}</span>
    }
    <ng-content />
  </div>`,
})
export class FieldFrame {
  readonly fieldId = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly error = input<string>();
  readonly optional = input(false);

  protected readonly t = injectTexts();
}
