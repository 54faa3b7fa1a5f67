import { ChangeDetectionStrategy, Component } from '@angular/core';
import { injectTexts } from '../language/texts';

/** Says on every page that the data are invented. */
@Component({
  selector: 'zou-demo-banner',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<aside class="zou-bar zou-bar--demo" [attr.aria-label]="t('ui.demoLabel')">
    <p class="zou-wrap">{{ t('ui.demo') }}</p>
  </aside>`,
})
export class DemoBanner {
  protected readonly t = injectTexts();
}
