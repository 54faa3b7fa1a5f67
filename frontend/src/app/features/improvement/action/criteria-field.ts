import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { applicableCriteria } from '@zicht/shared/framework/applicability';
import { SelectField } from '../../../ui/fields/select-field';
import { injectTexts } from '../../../ui/language/texts';
import { PlanNames } from '../plan-names';

/** Why: the questions that an action is to improve, one or more. */
@Component({
  selector: 'zou-criteria-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [SelectField],
  template: `<zou-select-field
      [fieldId]="fieldId()"
      [label]="t('improvement.field.criteria')"
      [hint]="t('improvement.form.criteriaHint')"
      [error]="error()"
      [options]="options()"
      [(value)]="candidate"
      (valueChange)="add($event)"
    />
    @if (chosen().length > 0) {
      <ul class="zou-rows" [attr.aria-label]="t('improvement.form.chosenQuestions')">
        @for (code of chosen(); track code) {
          <li>
            <span>{{ code }} {{ names.criterion(code) }}</span>
            @if (chosen().length > 1) {
              <button
                type="button"
                class="zou-button zou-button--text zou-button--inset"
                (click)="remove(code)"
              >
                {{ t('improvement.form.remove') }}<span class="zou-hidden-text"> {{ code }}</span>
              </button>
            }
          </li>
        }
      </ul>
    }`,
})
export class CriteriaField {
  readonly chosen = input.required<readonly string[]>();
  readonly error = input<string>();
  readonly fieldId = input('action-criteria');
  readonly changed = output<readonly string[]>();

  protected readonly names = inject(PlanNames);
  protected readonly t = injectTexts();
  protected readonly candidate = signal('');
  protected readonly options = computed(() => {
    const framework = this.names.framework();
    const criteria = framework === null ? [] : applicableCriteria(framework, this.names.sectors());
    return [
      { value: '', words: this.t('improvement.form.addQuestion') },
      ...criteria
        .filter(({ code }) => !this.chosen().includes(code))
        .map(({ code, title }) => ({ value: code, words: `${code} ${this.t.of(title)}` })),
    ];
  });

  protected add(code: string): void {
    if (code === '') return;
    this.candidate.set('');
    this.changed.emit([...this.chosen(), code]);
  }

  protected remove(code: string): void {
    this.changed.emit(this.chosen().filter((other) => other !== code));
    document.getElementById(this.fieldId())?.focus();
  }
}
