import { ChangeDetectionStrategy, Component } from '@angular/core';
import { injectTexts } from '../../language/texts';

/** The fixed notice above texts that no framework has its own words for. */
@Component({
  selector: 'zou-text-notice',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<p class="zou-small zou-notice">{{ t('ui.guard.notice') }} {{ t('ui.guard.names') }}</p>`,
})
export class TextNotice {
  protected readonly t = injectTexts();
}
