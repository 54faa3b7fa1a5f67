import { computed, inject, Injectable } from '@angular/core';
import { comparable } from '@zicht/shared/framework/versions/comparable';
import { criterionByCode } from '@zicht/shared/framework/look-up';
import { injectTexts } from '../../../ui/language/texts';
import { injectAnswerWords } from '../../../core/framework/answer-words';
import { AssessmentStore } from '../assessment.store';
import { optionAnswer, optionsAnswer } from './answer/answer-type';
import { QuestionStore } from './question.store';

/** What the organisation answered to this question a year ago, and what changed in the question since. */
@Injectable()
export class PreviousYear {
  private readonly store = inject(AssessmentStore);
  private readonly question = inject(QuestionStore);
  private readonly t = injectTexts();
  private readonly answerWords = injectAnswerWords();

  readonly year = computed(() => this.store.previous()?.year ?? null);
  readonly criterion = computed(() => {
    const framework = this.store.previousFramework();
    return framework === null ? null : (criterionByCode(framework, this.question.criterionCode()) ?? null);
  });
  readonly answer = computed(
    () =>
      this.store.previous()?.answers.find(({ criterion }) => criterion === this.question.criterionCode()) ??
      null,
  );
  /** The answer in one line; null where there is none. */
  readonly words = computed(() => {
    const [framework, criterion, value] = [
      this.store.previousFramework(),
      this.criterion(),
      this.answer()?.value ?? null,
    ];
    return framework === null || criterion === null || value === null
      ? null
      : this.answerWords.answer(framework, criterion, value);
  });
  readonly explanation = computed(() => this.answer()?.explanation ?? '');
  readonly comparability = computed(() => {
    const [older, newer] = [this.store.previousFramework(), this.store.framework()];
    return older === null || newer === null ? null : comparable(this.question.criterionCode(), older, newer);
  });
  /** Both wordings, in the language of the reader, where they are not the same. */
  readonly rewording = computed(() => {
    const [before, now] = [this.criterion(), this.question.criterion()];
    if (before === null || now === null) return null;
    const texts = { before: this.t.of(before.question), after: this.t.of(now.question) };
    return texts.before === texts.after ? null : texts;
  });
  /** Last year's option, where the question can still be compared. */
  readonly comparableOption = computed(
    () => (this.isComparable() ? optionAnswer(this.value())?.option : undefined) ?? null,
  );
  readonly comparableOptions = computed(
    () => (this.isComparable() ? optionsAnswer(this.value())?.options : undefined) ?? [],
  );
  /** The explanation on the screen is last year's, and nobody said that it still holds. */
  readonly isTakenOver = computed(() => {
    const { explanation, confirmed } = this.question.answer();
    return explanation !== '' && explanation === this.explanation() && !confirmed;
  });

  private readonly value = computed(() => this.answer()?.value ?? null);
  private readonly isComparable = computed(() => this.comparability() === 'ok');

  /** Puts last year's text in the field, to be changed; never the level. */
  takeOver(): void {
    this.question.save({ explanation: this.explanation(), confirmed: false });
    this.question.settle();
  }

  /** Says that the text of last year still holds. */
  confirm(): void {
    this.question.save({ confirmed: true });
  }
}
