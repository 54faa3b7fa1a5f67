import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TextArea } from '../../../../ui/fields/text-area';
import { injectTexts } from '../../../../ui/language/texts';
import { QuestionStore } from '../question.store';
import { TextNotices } from '../text-notices';

/** A written answer, with the fixed notices above it and a counter. */
@Component({
  selector: 'zou-text-answer',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TextArea, TextNotices],
  template: `<zou-text-notices />
    <zou-text-area
      [label]="t('assessments.answer.text')"
      [optional]="isOptional()"
      [rows]="6"
      [maximum]="maximum()"
      [value]="text()"
      [keepAs]="'answer ' + question.criterionCode()"
      (accepted)="take($event)"
      (left)="question.settle()"
    />`,
})
export class TextAnswerField {
  protected readonly question = inject(QuestionStore);
  protected readonly t = injectTexts();

  protected readonly isOptional = computed(() => this.question.criterion()?.weight === 0);
  protected readonly maximum = computed(() => {
    const criterion = this.question.criterion();
    return criterion?.type === 'text' ? criterion.maxLength : undefined;
  });
  protected readonly text = computed(() => {
    const value = this.question.value();
    return value !== null && 'text' in value ? value.text : '';
  });

  protected take(text: string): void {
    this.question.setValue(text === '' ? null : { text }, 'soon');
  }
}
