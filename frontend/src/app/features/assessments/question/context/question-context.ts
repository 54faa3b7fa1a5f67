import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { AssessmentStore } from '../../assessment.store';
import { PreviousYear } from '../previous-year';
import { QuestionStore } from '../question.store';
import { LastYear } from './last-year';
import { WhoAnswers } from './who-answers';
import { WhyQuestion } from './why-question';

/** What stands beside the question: last year's answer, why it is asked, who answers. Comes once the question is there. */
@Component({
  selector: 'zou-question-context',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [LastYear, WhoAnswers, WhyQuestion],
  template: `@if (previous.year() !== null) {
      <zou-last-year />
    }
    <zou-why-question />
    @if (hasOwner()) {
      <zou-who-answers />
    }`,
})
export class QuestionContext {
  protected readonly previous = inject(PreviousYear);
  private readonly store = inject(AssessmentStore);
  private readonly question = inject(QuestionStore);
  protected readonly hasOwner = computed(
    () =>
      this.question.isVisible() &&
      (this.store.isEditable() || this.store.assignments().has(this.question.criterionCode())),
  );
}
