import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { optionsOf } from '@zicht/shared/framework/look-up';
import { injectAnswerWords } from '../../../core/framework/answer-words';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { AssessmentStore } from '../assessment.store';
import { optionAnswer, reasonOf } from './answer/answer-type';
import { QuestionStore } from './question.store';
import { WipedNote } from './wiping/wiped-note';

/** The answer as text, for those who may read it only. */
@Component({
  selector: 'zou-answer-text',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [WipedNote],
  template: `<dl class="zou-facts">
    <dt>{{ t('assessments.answer.heading') }}</dt>
    <dd>
      <strong>{{ answer() }}</strong>
      @if (description(); as words) {
        <span class="zou-block">{{ words }}</span>
      }
      @if (reason(); as words) {
        <span class="zou-block zou-text">{{ words }}</span>
      }
    </dd>
    <dt>{{ t('assessments.explanation.label') }}</dt>
    <dd>
      <zou-wiped-note [wiped]="question.answer().wiped" />
      <span class="zou-text">{{ question.answer().explanation || t('assessments.explanation.none') }}</span>
    </dd>
    @if (exceptions(); as words) {
      <dt>{{ t('assessments.locations.some') }}</dt>
      <dd>{{ words }}</dd>
    }
  </dl>`,
})
export class AnswerText {
  private readonly store = inject(AssessmentStore);
  protected readonly question = inject(QuestionStore);
  private readonly words = injectAnswerWords();
  private readonly f = injectFormats();
  protected readonly t = injectTexts();

  private readonly value = computed(() => this.question.answer().value);
  protected readonly answer = computed(() => {
    const [framework, criterion] = [this.question.framework(), this.question.criterion()];
    return framework === null || criterion === null
      ? ''
      : this.words.answer(framework, criterion, this.value());
  });
  protected readonly description = computed(() => {
    const [framework, criterion] = [this.question.framework(), this.question.criterion()];
    const code = optionAnswer(this.value())?.option;
    if (framework === null || criterion === null || code === undefined) return '';
    const description =
      optionsOf(framework, criterion).find((option) => option.code === code)?.description ?? null;
    return description === null ? '' : this.t.of(description);
  });
  protected readonly reason = computed(() => reasonOf(this.value()) ?? '');
  protected readonly exceptions = computed(() => {
    const { exceptLocations } = this.question.answer();
    const names = this.store.locations().filter(({ id }) => exceptLocations.includes(id));
    return names.length === 0 ? '' : this.f.list(names.map(({ name }) => name));
  });
}
