import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import type { NumberField as Field } from '@zicht/shared/framework/criterion';
import { NumberField } from '../../../../ui/fields/number-field';
import { TextPipe } from '../../../../ui/language/text.pipe';
import { QuestionStore } from '../question.store';
import { numberAnswer } from './answer-type';

/** One or more numbers with their units. */
@Component({
  selector: 'zou-number-answer',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [NumberField, TextPipe],
  template: `@for (field of fields(); track field.code) {
    <zou-number-field
      [label]="field.label | text"
      [unit]="field.unit | text"
      [minimum]="field.minimum"
      [maximum]="field.maximum"
      [decimals]="field.decimals"
      [optional]="isOptional()"
      [value]="values()[field.code] ?? null"
      (valueChange)="take(field, $event)"
      (left)="question.settle()"
    />
  }`,
})
export class NumberAnswerField {
  protected readonly question = inject(QuestionStore);

  protected readonly fields = computed<readonly Field[]>(() => {
    const criterion = this.question.criterion();
    return criterion?.type === 'number' ? criterion.fields : [];
  });
  protected readonly isOptional = computed(() => this.question.criterion()?.weight === 0);
  protected readonly values = computed(() => numberAnswer(this.question.value())?.fields ?? {});

  protected take(field: Field, value: number | null): void {
    const kept = Object.entries(this.values()).filter(([code]) => code !== field.code);
    const fields = Object.fromEntries(value === null ? kept : [...kept, [field.code, value]]);
    this.question.setValue(Object.keys(fields).length === 0 ? null : { fields });
  }
}
