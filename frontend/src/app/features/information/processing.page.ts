import { ChangeDetectionStrategy, Component } from '@angular/core';
import { PageHeading } from '../../core/page/page-heading';
import { injectTexts } from '../../ui/language/texts';
import { OperatorCard } from './operator-card';

/** Which personal data are processed, of whom, what for, and who gets them (article 30 of the GDPR). */
@Component({
  selector: 'zou-processing-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [OperatorCard, PageHeading],
  template: `<div class="zou-prose">
    <h1 zouPageHeading>{{ t('information.processing.heading') }}</h1>
    <p class="zou-lead">{{ t('information.processing.lead') }}</p>
    @for (record of records; track record) {
      <h2>{{ t('information.processing.' + record + '.heading') }}</h2>
      <dl>
        @for (part of parts; track part) {
          <dt>{{ t('information.processing.parts.' + part) }}</dt>
          <dd>{{ t('information.processing.' + record + '.' + part) }}</dd>
        }
      </dl>
    }
    <zou-operator-card about="privacy" />
  </div>`,
})
export class ProcessingPage {
  protected readonly t = injectTexts();
  protected readonly records = ['accounts', 'work', 'log', 'mail', 'leaving'] as const;
  protected readonly parts = ['what', 'whom', 'why', 'receivers', 'kept'] as const;
}
