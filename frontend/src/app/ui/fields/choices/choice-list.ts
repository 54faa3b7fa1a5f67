import { ChangeDetectionStrategy, Component, computed, input, model } from '@angular/core';
import { elementId } from '../../language/element-id';
import { injectTexts } from '../../language/texts';
import type { ChoiceOption } from './choice-option';
import { ChoiceWords } from './choice-words';
import { GroupFrame } from '../group-frame';

/** One answer out of a few, as radio buttons; `aside` holds "weet ik niet" and the like, set apart. */
@Component({
  selector: 'zou-choice-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChoiceWords, GroupFrame],
  template: `<zou-group-frame [fieldId]="fieldId()" [legend]="legend()" [hint]="hint()" [error]="error()">
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
          <zou-choice-words
            [option]="option"
            [prefix]="fieldId() + '-' + option.code"
            [isAside]="option.isAside"
          />
        </label>
      }
    </div>
    @if (canBeCleared() && value() !== null) {
      <button type="button" class="zou-button zou-button--text" (click)="value.set(null)">
        {{ t('ui.choice.clear') }}
      </button>
    }
  </zou-group-frame>`,
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
  protected readonly all = computed(() => [
    ...this.options().map((option) => ({ ...option, isAside: false, isFirstAside: false })),
    ...this.aside().map((option, index) => ({ ...option, isAside: true, isFirstAside: index === 0 })),
  ]);
}
