import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MonthField, type MonthValue } from '../../../../ui/fields/month-field';
import { calendarDay, CLOCK } from '../../../../ui/formats/formats';
import { injectTexts } from '../../../../ui/language/texts';
import { QuestionStore } from '../question.store';

/** A month and year, or never. */
@Component({
  selector: 'zou-date-answer',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MonthField],
  template: `<zou-month-field
    [legend]="t('assessments.answer.month')"
    [never]="never()"
    [latest]="latest"
    [value]="month()"
    (valueChange)="question.setValue($event)"
  />`,
})
export class DateAnswerField {
  protected readonly question = inject(QuestionStore);
  protected readonly t = injectTexts();

  protected readonly latest = calendarDay(inject(CLOCK)()).slice(0, 7);
  protected readonly never = computed(() => {
    const criterion = this.question.criterion();
    return criterion?.type === 'date' ? this.t.of(criterion.never.label) : undefined;
  });
  protected readonly month = computed<MonthValue | null>(() => {
    const value = this.question.value();
    return value !== null && ('month' in value || 'never' in value) ? value : null;
  });
}
