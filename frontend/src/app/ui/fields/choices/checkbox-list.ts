import { ChangeDetectionStrategy, Component, computed, input, model } from '@angular/core';
import { elementId } from '../../language/element-id';
import { injectTexts } from '../../language/texts';
import type { CheckboxOption } from './choice-option';
import { ChoiceWords } from './choice-words';
import { GroupFrame } from '../group-frame';

/** Several answers out of a list; an exclusive one ("geen van deze") clears the others and is cleared by them. */
@Component({
  selector: 'zou-checkbox-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChoiceWords, GroupFrame],
  template: `<zou-group-frame [fieldId]="fieldId()" [legend]="legend()" [hint]="hint()" [error]="error()">
    <div class="zou-choices">
      @for (option of ordered(); track option.code) {
        <div class="zou-choice-group" [class.zou-choices__apart]="option.isExclusive">
          <label class="zou-choice zou-choice--card">
            <input
              type="checkbox"
              [checked]="isChosen(option.code)"
              [attr.aria-labelledby]="fieldId() + '-' + option.code + '-label'"
              [attr.aria-describedby]="
                option.description ? fieldId() + '-' + option.code + '-description' : null
              "
              (change)="choose(option, $event)"
            />
            <zou-choice-words [option]="option" [prefix]="fieldId() + '-' + option.code" />
          </label>
          @if (option.canBeNotApplicable) {
            <label class="zou-choice zou-choice--aside">
              <input
                type="checkbox"
                [checked]="isNotApplicable(option.code)"
                (change)="exclude(option, $event)"
              />
              <span
                >{{ t('ui.choice.notApplicable')
                }}<span class="zou-hidden-text">: {{ option.label }}</span></span
              >
            </label>
          }
        </div>
      }
    </div>
  </zou-group-frame>`,
})
export class CheckboxList {
  readonly legend = input.required<string>();
  readonly hint = input<string>();
  readonly error = input<string>();
  readonly options = input.required<readonly CheckboxOption[]>();
  readonly value = model<readonly string[]>([]);
  readonly notApplicable = model<readonly string[]>([]);
  readonly fieldId = input(elementId('checks'));

  protected readonly t = injectTexts();
  protected readonly ordered = computed(() => [
    ...this.options().filter((option) => !option.isExclusive),
    ...this.options().filter((option) => option.isExclusive),
  ]);

  protected isChosen(code: string): boolean {
    return this.value().includes(code);
  }

  protected isNotApplicable(code: string): boolean {
    return this.notApplicable().includes(code);
  }

  protected choose(option: CheckboxOption, event: Event): void {
    if (!(event.target as HTMLInputElement).checked) {
      this.value.set(this.without(this.value(), option.code));
      return;
    }
    const exclusive = new Set(this.options().flatMap(({ code, isExclusive }) => (isExclusive ? [code] : [])));
    const others = option.isExclusive ? [] : this.value().filter((code) => !exclusive.has(code));
    const chosen = new Set([...others, option.code]);
    this.notApplicable.set(option.isExclusive ? [] : this.without(this.notApplicable(), option.code));
    this.value.set(this.inOrder(chosen));
  }

  protected exclude(option: CheckboxOption, event: Event): void {
    const isExcluded = (event.target as HTMLInputElement).checked;
    const rest = this.without(this.notApplicable(), option.code);
    if (isExcluded) this.value.set(this.without(this.value(), option.code));
    this.notApplicable.set(isExcluded ? this.inOrder(new Set([...rest, option.code])) : rest);
  }

  private without(codes: readonly string[], code: string): readonly string[] {
    return codes.filter((other) => other !== code);
  }

  private inOrder(codes: ReadonlySet<string>): readonly string[] {
    return this.options().flatMap(({ code }) => (codes.has(code) ? [code] : []));
  }
}
