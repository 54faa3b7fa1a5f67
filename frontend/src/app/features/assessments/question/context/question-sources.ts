import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Icon } from '../../../../ui/elements/icon';
import { injectTexts } from '../../../../ui/language/texts';
import { QuestionStore } from '../question.store';

/** The sources behind a question and the recommendation of its theme, each once. */
@Component({
  selector: 'zou-question-sources',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `<ul class="zou-plain-list zou-small">
    @for (source of sources(); track source.code) {
      <li>
        @if (source.url; as url) {
          <a [attr.href]="url" target="_blank" rel="noopener noreferrer"
            >{{ source.name }}<span class="zou-hidden-text"> ({{ t('assessments.why.newTab') }})</span>
            <zou-icon name="external"
          /></a>
        } @else {
          {{ source.name }}
        }
        <span>({{ source.publisher }}{{ source.year === null ? '' : ', ' + source.year }})</span>
      </li>
    }
  </ul>`,
})
export class QuestionSources {
  private readonly question = inject(QuestionStore);
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
