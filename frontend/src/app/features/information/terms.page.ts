import { ChangeDetectionStrategy, Component } from '@angular/core';
import { PageHeading } from '../../core/page/page-heading';
import { injectTexts } from '../../ui/language/texts';
import { OperatorCard } from './operator-card';

/** What organisations and the service may expect of each other. */
@Component({
  selector: 'zou-terms-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [OperatorCard, PageHeading],
  template: `<div class="zou-prose">
    <h1 zouPageHeading>{{ t('information.terms.heading') }}</h1>
    <p class="zou-lead">{{ t('information.terms.lead') }}</p>
    @for (section of sections; track section) {
      <h2>{{ t('information.terms.' + section + '.heading') }}</h2>
      <p>{{ t('information.terms.' + section + '.text') }}</p>
    }
    <zou-operator-card about="security" />
  </div>`,
})
export class TermsPage {
  protected readonly t = injectTexts();
  protected readonly sections = ['use', 'own', 'cases', 'figures', 'leaving', 'hole'] as const;
}
