import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { coreRules } from '@zicht/shared/framework/core-rules';
import { injectTexts } from '../../../../../ui/language/texts';
import { QuestionStore } from '../../question.store';
import { injectWorthWords } from './worth-words';

/** What a core question can cost, told before the choice. */
@Component({
  selector: 'zou-core-rule',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@if (sentences().length > 0) {
    <p class="zou-core-rule">
      {{ t('assessments.core.intro') }}
      @for (sentence of sentences(); track sentence) {
        {{ sentence }}
      }
    </p>
  }`,
})
export class CoreRuleText {
  private readonly question = inject(QuestionStore);
  private readonly worth = injectWorthWords();
  protected readonly t = injectTexts();

  protected readonly sentences = computed(() => {
    const [framework, criterion] = [this.question.framework(), this.question.criterion()];
    if (framework === null || criterion === null) return [];
    return this.worth.coreRule(
      framework,
      criterion,
      coreRules(framework, criterion, this.question.sectors()),
    );
  });
}
