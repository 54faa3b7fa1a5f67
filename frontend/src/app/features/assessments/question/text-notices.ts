import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { injectTexts } from '../../../ui/language/texts';
import { QuestionStore } from './question.store';

/** The fixed notices of the framework above every free text, for this organisation, and what nobody looks for. */
@Component({
  selector: 'zou-text-notices',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@for (notice of question.textNotices(); track notice) {
      <p class="zou-small zou-notice">{{ notice }}</p>
    }
    <p class="zou-small zou-notice">{{ t('ui.guard.names') }}</p>`,
})
export class TextNotices {
  protected readonly question = inject(QuestionStore);
  protected readonly t = injectTexts();
}
