import { ChangeDetectionStrategy, Component, computed, input, model } from '@angular/core';
import { Icon } from '../elements/icon';
import { elementId } from '../language/element-id';
import { injectTexts } from '../language/texts';
import type { ChoiceOption } from './choice-option';
import { describedBy } from './field-frame';

/** One answer out of a few, as radio buttons; `aside` holds "weet ik niet" and the like, set apart. */
@Component({
  selector: 'zou-choice-list',
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
    <div class="zou-choices">
      @for (option of all(); track option.code) {
        <label
          class="zou-choice"
          [class.zou-choice--card]="!option.isAside"
          [class.zou-choices__apart]="option.isFirstAside"
        >
          <input
            type="radio"
            [name]="fieldId()"
            [value]="option.code"
            [checked]="option.code === value()"
            [attr.aria-labelledby]="fieldId() + '-' + option.code + '-label'"
            [attr.aria-describedby]="
              option.description ? fieldId() + '-' + option.code + '-description' : null
            "
            (change)="value.set(option.code)"
          />
          <span class="zou-choice__body">
            <span [id]="fieldId() + '-' + option.code + '-label'">
              <span [class.zou-choice__label]="!option.isAside">{{ option.label }}</span>
              @if (option.badge; as words) {
                &ngsp;<span class="zou-badge">{{ words }}</span>
              }
            </span>
            @if (option.description; as words) {
              <span class="zou-choice__description" [id]="fieldId() + '-' + option.code + '-description'">{{
                words
              }}</span>
            }
          </span>
        </label>
      }
    </div>
    @if (canBeCleared() && value() !== null) {
      <button type="button" class="zou-button zou-button--text" (click)="value.set(null)">
        {{ t('ui.choice.clear') }}
      </button>
    }
  </fieldset>`,
})
export class ChoiceList {
  readonly legend = input.required<string>();
  readonly hint = input<string>();
  readonly error = input<string>();
  readonly options = input.required<readonly ChoiceOption[]>();
  readonly aside = input<readonly ChoiceOption[]>([]);
  readonly canBeCleared = input(true);
  readonly value = model<string | null>(null);
  readonly fieldId = input(elementId('choice'));

  protected readonly t = injectTexts();
  protected readonly describedBy = computed(() => describedBy(this.fieldId(), this.hint(), this.error()));
  protected readonly all = computed(() => [
    ...this.options().map((option) => ({ ...option, isAside: false, isFirstAside: false })),
    ...this.aside().map((option, index) => ({ ...option, isAside: true, isFirstAside: index === 0 })),
  ]);
}
