import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { QuestionStore } from './question.store';

/** The fixed notices of the framework above every free text, for this organisation. */
@Component({
  selector: 'zou-text-notices',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@for (notice of question.textNotices(); track notice) {
    <p class="zou-small zou-notice">{{ notice }}</p>
  }`,
})
export class TextNotices {
  protected readonly question = inject(QuestionStore);
}
