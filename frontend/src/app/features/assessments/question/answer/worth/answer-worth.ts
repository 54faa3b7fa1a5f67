import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { nextStep } from '@zicht/shared/framework/evaluation/next-step';
import { injectFormats } from '../../../../../ui/formats/formats';
import { injectTexts } from '../../../../../ui/language/texts';
import { AssessmentStore } from '../../../assessment.store';
import { QuestionStore } from '../../question.store';
import { injectWorthWords } from './worth-words';

/** After an answer: what it is worth where that is not plain to see, and what one step further would be. */
@Component({
  selector: 'zou-answer-worth',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<div role="status">
      @if (worth(); as words) {
        <p class="zou-worth">{{ words }}</p>
      }
    </div>
    @if (next(); as next) {
      <div class="zou-next-step">
        <h2>{{ next.heading }}</h2>
        <p>{{ next.text }}</p>
      </div>
    }`,
})
export class AnswerWorth {
  private readonly store = inject(AssessmentStore);
  private readonly question = inject(QuestionStore);
  private readonly words = injectWorthWords();
  private readonly t = injectTexts();
  private readonly f = injectFormats();

  protected readonly worth = computed(() => {
    const [framework, row] = [this.question.framework(), this.question.row()];
    if (
      framework === null ||
      row?.state !== 'answered' ||
      row.points === null ||
      this.question.isUnfinished()
    )
      return '';
    const points = this.words.points(framework, row.points);
    if (row.expected !== null) {
      const { chosen, options } = row.expected;
      return this.t('assessments.worth.expected', {
        chosen: chosen.length,
        expected: options.length,
        points,
      });
    }
    if (row.value === null) return '';
    const { unit, value } = row.value;
    if (value === null) return this.t('assessments.worth.plain', { points });
    const amount = unit === 'percent' ? this.f.percentage(value / 100) : this.f.number(value);
    return this.t(`assessments.worth.${unit}`, { amount, points });
  });
  protected readonly next = computed(() => {
    const [framework, evaluation, row] = [
      this.question.framework(),
      this.store.evaluation(),
      this.question.row(),
    ];
    if (
      framework === null ||
      evaluation === null ||
      row?.state !== 'answered' ||
      this.question.isUnfinished()
    )
      return null;
    const step = nextStep(evaluation, row);
    return step === null ? null : this.words.nextStep(framework, row.criterion, step);
  });
}
