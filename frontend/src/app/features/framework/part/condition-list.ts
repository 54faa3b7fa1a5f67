import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { Condition } from '@zicht/shared/framework/criterion';
import { CheckboxList } from '../../../ui/fields/choices/checkbox-list';
import { NumberField } from '../../../ui/fields/number-field';
import { SelectField } from '../../../ui/fields/select-field';
import { injectTexts } from '../../../ui/language/texts';
import { fieldIdOf, type FieldPath } from './field-kinds';
import { PartEditor } from './part-editor';

const OPERATORS = ['anyOf', 'noneOf', 'pointsAtLeast'] as const;

/** Conditions, chosen: on which earlier question, and what its answer must be. All of them must hold. */
@Component({
  selector: 'zou-condition-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CheckboxList, NumberField, SelectField],
  template: `<fieldset class="zou-part-group" [id]="idOf()">
    <legend>{{ t('framework.keys.visibleWhen') }}</legend>
    <p class="zou-small">{{ t('framework.conditions.hint') }}</p>
    @for (condition of conditions(); track $index) {
      <fieldset class="zou-part-group">
        <legend>{{ headingOf($index) }}</legend>
        <zou-select-field
          [fieldId]="idOf($index, 'criterion')"
          [label]="t('framework.conditions.criterion')"
          [options]="questions()"
          [error]="faultAt($index, 'criterion')"
          [value]="condition.criterion"
          (valueChange)="chooseQuestion($index, $event)"
        />
        <zou-select-field
          [fieldId]="idOf($index, 'operator')"
          [label]="t('framework.conditions.operator')"
          [options]="operators()"
          [value]="condition.operator"
          (valueChange)="chooseOperator($index, $event)"
        />
        @if (condition.operator === 'pointsAtLeast') {
          <zou-number-field
            [fieldId]="idOf($index, 'values')"
            [label]="t('framework.conditions.points')"
            [decimals]="2"
            [value]="condition.values[0] ?? null"
            (valueChange)="setValues($index, [$event ?? 0])"
          />
        } @else {
          <zou-checkbox-list
            [fieldId]="idOf($index, 'values')"
            [legend]="t('framework.conditions.values')"
            [options]="optionsOf(condition)"
            [error]="faultAt($index, 'values')"
            [value]="condition.values"
            (valueChange)="setValues($index, $event)"
          />
        }
        <button type="button" class="zou-button zou-button--text" (click)="remove($index)">
          {{ t('framework.takeOut') }}<span class="zou-hidden-text">: {{ headingOf($index) }}</span>
        </button>
      </fieldset>
    }
    @if (questions().length > 0) {
      <button type="button" class="zou-button zou-button--secondary" (click)="add()">
        {{ t('framework.conditions.add') }}
      </button>
    } @else {
      <p>{{ t('framework.conditions.first') }}</p>
    }
  </fieldset>`,
})
export class ConditionList {
  readonly path = input.required<FieldPath>();

  protected readonly editor = inject(PartEditor);
  protected readonly t = injectTexts();
  protected readonly conditions = computed(
    () => (this.editor.valueAt(this.path()) ?? []) as readonly Condition[],
  );
  protected readonly questions = computed(() => {
    const isOfPart = this.editor.name().kind === 'criterion';
    const things = isOfPart ? this.editor.earlier() : this.editor.choicesFor('criterion');
    return things.map(({ code, words }) => ({ value: code, words }));
  });
  protected readonly operators = computed(() =>
    OPERATORS.map((value) => ({ value, words: this.t(`framework.choices.operator.${value}`) })),
  );

  protected idOf(...steps: FieldPath): string {
    return fieldIdOf([...this.path(), ...steps]);
  }

  protected faultAt(...steps: FieldPath): string | undefined {
    return this.editor.faultAt([...this.path(), ...steps]);
  }

  protected headingOf(index: number): string {
    return this.t('framework.item', {
      label: this.t('framework.conditions.each'),
      name: String(index + 1),
    });
  }

  protected optionsOf({ criterion }: Condition) {
    return this.editor.optionsOf(criterion).map(({ code, words }) => ({ code, label: words }));
  }

  protected chooseQuestion(index: number, criterion: string): void {
    if (this.conditions()[index]?.criterion === criterion) return;
    this.replace(index, { criterion, operator: 'anyOf', values: [] });
  }

  protected chooseOperator(index: number, operator: string): void {
    const condition = this.conditions()[index];
    if (condition === undefined || condition.operator === operator) return;
    const { criterion } = condition;
    if (operator === 'pointsAtLeast') this.replace(index, { criterion, operator, values: [1] });
    else {
      const values = condition.operator === 'pointsAtLeast' ? [] : condition.values;
      this.replace(index, { criterion, operator: operator === 'noneOf' ? 'noneOf' : 'anyOf', values });
    }
  }

  protected setValues(index: number, values: readonly string[] | readonly number[]): void {
    const condition = this.conditions()[index];
    if (condition === undefined || JSON.stringify(condition.values) === JSON.stringify(values)) return;
    this.replace(index, { ...condition, values } as Condition);
  }

  protected remove(index: number): void {
    this.write(this.conditions().filter((_, at) => at !== index));
  }

  protected add(): void {
    const criterion = this.questions().at(-1)?.value ?? '';
    this.write([...this.conditions(), { criterion, operator: 'anyOf', values: [] }]);
  }

  private replace(index: number, condition: Condition): void {
    this.write(this.conditions().map((one, at) => (at === index ? condition : one)));
  }

  private write(conditions: readonly Condition[]): void {
    const isGone = conditions.length === 0 && this.path().length === 1;
    this.editor.set(this.path(), isGone ? null : conditions);
  }
}
