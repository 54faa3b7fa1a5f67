import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { Details } from '../../../../ui/elements/details';
import { TextPipe } from '../../../../ui/language/text.pipe';
import { injectTexts } from '../../../../ui/language/texts';
import { QuestionStore } from '../question.store';
import { QuestionSources } from './question-sources';

/** Why a question is asked: the reason, the recommendation, the weight, and the sources behind it. */
@Component({
  selector: 'zou-why-question',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Details, QuestionSources, TextPipe],
  template: `@if (question.criterion(); as criterion) {
    <section>
      <h2>{{ t('assessments.why.heading') }}</h2>
      <p class="zou-small">{{ criterion.why | text }}</p>
      @if (question.theme(); as theme) {
        <p class="zou-small">{{ theme.recommendation.text | text }}</p>
      }
      <p class="zou-small">{{ criterion.weightReason | text }}</p>
      @if (criterion.ownDesign) {
        <p class="zou-small">{{ t('assessments.why.ownDesign') }}</p>
      }
      @if (criterion.sources[0] ?? question.theme()?.recommendation?.sources?.[0]) {
        <zou-details [summary]="t('assessments.why.sources')" [(open)]="isOpen">
          @defer (when isOpen()) {
            <zou-question-sources />
          } @error {
            <p>{{ t('assessments.failed') }}</p>
          }
        </zou-details>
      }
    </section>
  }`,
})
export class WhyQuestion {
  protected readonly question = inject(QuestionStore);
  protected readonly t = injectTexts();
  protected readonly isOpen = signal(false);
}
