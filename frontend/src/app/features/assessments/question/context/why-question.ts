import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Icon } from '../../../../ui/elements/icon';
import { TextPipe } from '../../../../ui/language/text.pipe';
import { injectTexts } from '../../../../ui/language/texts';
import { QuestionStore } from '../question.store';

/** Why a question is asked: the reason, the recommendation, the weight, and the sources behind it. */
@Component({
  selector: 'zou-why-question',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TextPipe],
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
      @if (sources().length > 0) {
        <details class="zou-details">
          <summary>{{ t('assessments.why.sources') }}</summary>
          <ul class="zou-plain-list zou-small">
            @for (source of sources(); track source.code) {
              <li>
                @if (source.url; as url) {
                  <a [attr.href]="url" target="_blank" rel="noopener noreferrer"
                    >{{ source.name
                    }}<span class="zou-hidden-text"> ({{ t('assessments.why.newTab') }})</span>
                    <zou-icon name="external"
                  /></a>
                } @else {
                  {{ source.name }}
                }
                <span>({{ source.publisher }}{{ source.year === null ? '' : ', ' + source.year }})</span>
              </li>
            }
          </ul>
        </details>
      }
    </section>
  }`,
})
export class WhyQuestion {
  protected readonly question = inject(QuestionStore);
  protected readonly t = injectTexts();

  protected readonly sources = computed(() => {
    const codes = [
      ...(this.question.criterion()?.sources ?? []),
      ...(this.question.theme()?.recommendation.sources ?? []),
    ];
    const all = this.question.framework()?.sources ?? [];
    return [...new Set(codes)].flatMap((code) => all.find((source) => source.code === code) ?? []);
  });
}
