import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { optionsOf } from '@zicht/shared/framework/look-up';
import { injectAnswerWords } from '../../../core/framework/answer-words';
import { TextPipe } from '../../../ui/language/text.pipe';
import { injectTexts } from '../../../ui/language/texts';
import type { ListedQuestion } from '../assessment-lists';
import { AssessmentStore } from '../assessment.store';
import { WipedNote } from '../question/wiping/wiped-note';

/** A question with its whole answer as text, to read or print. */
@Component({
  selector: 'zou-written-question',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TextPipe, WipedNote],
  template: `<section class="zou-card" [attr.aria-labelledby]="'zou-written-' + question().code">
    <p class="zou-eyebrow">{{ question().code }} · {{ question().title }}</p>
    <h2 [id]="'zou-written-' + question().code">{{ question().row.criterion.question | text }}</h2>
    <p>
      <strong>{{ words() }}</strong>
    </p>
    @if (description(); as words) {
      <p>{{ words }}</p>
    }
    @if (reason(); as words) {
      <p class="zou-text">{{ words }}</p>
    }
    <zou-wiped-note [wiped]="answer().wiped" />
    @if (answer().explanation !== '') {
      <h3>{{ t('assessments.explanation.label') }}</h3>
      <p class="zou-text">{{ answer().explanation }}</p>
    }
  </section>`,
})
export class WrittenQuestion {
  readonly question = input.required<ListedQuestion>();

  private readonly store = inject(AssessmentStore);
  private readonly answerWords = injectAnswerWords();
  protected readonly t = injectTexts();

  protected readonly answer = computed(() => this.store.answerOf(this.question().code));
  protected readonly words = computed(() => {
    const framework = this.store.framework();
    return framework === null
      ? ''
      : this.answerWords.answer(framework, this.question().row.criterion, this.answer().value);
  });
  protected readonly description = computed(() => {
    const [framework, value] = [this.store.framework(), this.answer().value];
    if (framework === null || value === null || !('option' in value)) return '';
    const option = optionsOf(framework, this.question().row.criterion).find(
      ({ code }) => code === value.option,
    );
    return option === undefined || option.description === null ? '' : this.t.of(option.description);
  });
  protected readonly reason = computed(() => {
    const value = this.answer().value;
    return value !== null && 'notApplicable' in value ? value.notApplicable : '';
  });
}
