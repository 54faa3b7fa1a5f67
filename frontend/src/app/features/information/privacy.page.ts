import { ChangeDetectionStrategy, Component } from '@angular/core';
import { PageHeading } from '../../core/page/page-heading';
import { injectTexts } from '../../ui/language/texts';

/** What is kept, who sees it, and for how long. */
@Component({
  selector: 'zou-privacy-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [PageHeading],
  template: `<div class="zou-prose">
    <h1 zouPageHeading>{{ t('information.privacy.heading') }}</h1>
    <p class="zou-lead">{{ t('information.privacy.lead') }}</p>
    @for (section of sections; track section) {
      <h2>{{ t('information.privacy.' + section + '.heading') }}</h2>
      <p>{{ t('information.privacy.' + section + '.text') }}</p>
    }
  </div>`,
})
export class PrivacyPage {
  protected readonly t = injectTexts();
  protected readonly sections = ['who', 'inspectorate', 'texts', 'device', 'cookies', 'rights'] as const;
}
