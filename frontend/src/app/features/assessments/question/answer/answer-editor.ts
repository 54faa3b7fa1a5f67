import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { injectTexts } from '../../../../ui/language/texts';
import { QuestionStore } from '../question.store';
import { AnswerWorth } from './worth/answer-worth';
import { reasonOf } from './answer-type';
import { AsideChoices } from './aside-choices';
import { CoreRuleText } from './worth/core-rule';
import { DateAnswerField } from './date-answer';
import { MultipleAnswer } from './multiple-answer';
import { NumberAnswerField } from './number-answer';
import { PercentageAnswerField } from './percentage-answer';
import { ReasonField } from './reason-field';
import { SingleAnswer } from './single-answer';
import { TextAnswerField } from './text-answer';

/**
 * The fields for the answer to the question in view, by its type. `zou-ready` comes with the first values of the fields:
 * a part that came later is on the page a moment before they are, and what stands below would move (question.css).
 */
@Component({
  selector: 'zou-answer-editor',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    AnswerWorth,
    AsideChoices,
    CoreRuleText,
    DateAnswerField,
    MultipleAnswer,
    NumberAnswerField,
    PercentageAnswerField,
    ReasonField,
    SingleAnswer,
    TextAnswerField,
  ],
  template: `<zou-core-rule />
    @switch (question.criterion()?.type) {
      @case ('single-choice') {
        <zou-single-answer class="zou-ready" />
      }
      @case ('multiple-choice') {
        @defer (on immediate) {
          <zou-multiple-answer [class.zou-ready]="true" />
        } @error {
          <p class="zou-ready">{{ t('assessments.question.answerMissing') }}</p>
        }
      }
      @case ('percentage') {
        @defer (on immediate) {
          <zou-percentage-answer [class.zou-ready]="true" />
        } @error {
          <p class="zou-ready">{{ t('assessments.question.answerMissing') }}</p>
        }
      }
      @case ('number') {
        @defer (on immediate) {
          <zou-number-answer [class.zou-ready]="true" />
        } @error {
          <p class="zou-ready">{{ t('assessments.question.answerMissing') }}</p>
        }
      }
      @case ('date') {
        @defer (on immediate) {
          <zou-date-answer [class.zou-ready]="true" />
        } @error {
          <p class="zou-ready">{{ t('assessments.question.answerMissing') }}</p>
        }
      }
      @case ('text') {
        @defer (on immediate) {
          <zou-text-answer [class.zou-ready]="true" />
        } @error {
          <p class="zou-ready">{{ t('assessments.question.answerMissing') }}</p>
        }
      }
    }
    @if (!isList()) {
      <zou-aside-choices />
    }
    @if (isExcluded()) {
      @defer {
        <zou-reason-field />
      } @error {
        <p>{{ t('assessments.failed') }}</p>
      }
    }
    @if (question.isUnfinished()) {
      <p class="zou-small" role="status">{{ t(unfinishedKey()) }}</p>
    }
    @if (question.value() !== null && !isList()) {
      <button type="button" class="zou-button zou-button--text" (click)="question.setValue(null)">
        {{ t('ui.choice.clear') }}
      </button>
    }
    <zou-answer-worth />`,
})
export class AnswerEditor {
  protected readonly question = inject(QuestionStore);
  protected readonly t = injectTexts();

  protected readonly isExcluded = computed(() => reasonOf(this.question.value()) !== null);
  /** A list of options has its own choices beside it, and its own button to take the answer away. */
  protected readonly isList = computed(() => this.question.criterion()?.type === 'single-choice');
  protected readonly unfinishedKey = computed(() =>
    this.isExcluded() ? 'assessments.answer.unfinishedReason' : 'assessments.answer.unfinished',
  );
}
