import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { ReadOnlyNote } from '../read-only-note';
import { AnswerText } from './answer-text';
import { QuestionStore } from './question.store';
import { WhyHidden } from './why-hidden';

/** An answer that is read, not given: why it cannot be changed or is not asked, and what was answered. */
@Component({
  selector: 'zou-read-answer',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AnswerText, ReadOnlyNote, WhyHidden],
  template: `<zou-read-only-note [criterion]="question.criterionCode()" />
    @if (!question.isVisible()) {
      <zou-why-hidden />
    }
    <zou-answer-text />`,
})
export class ReadAnswer {
  protected readonly question = inject(QuestionStore);
}
