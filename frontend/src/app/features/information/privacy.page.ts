import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { INFORMATION_PATHS } from '@zicht/shared/routes/information-paths';
import { PageHeading } from '../../core/page/page-heading';
import { injectTexts } from '../../ui/language/texts';
import { OperatorCard } from './operator-card';
import { ServiceFactsStore } from './service-facts.store';

/** What is kept, who sees it, and for how long. */
@Component({
  selector: 'zou-privacy-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [OperatorCard, PageHeading, RouterLink],
  template: `<div class="zou-prose">
    <h1 zouPageHeading>{{ t('information.privacy.heading') }}</h1>
    <p class="zou-lead">{{ t('information.privacy.lead') }}</p>
    @for (section of sections; track section) {
      <h2>{{ t('information.privacy.' + section + '.heading') }}</h2>
      <p>{{ t('information.privacy.' + section + '.text') }}</p>
    }
    @if (store.facts(); as facts) {
      <h2>{{ t('information.retention.heading') }}</h2>
      @if (facts.isDemo) {
        <p>{{ t('information.retention.demo') }}</p>
      }
      <ul>
        <li>{{ t('information.retention.scores') }}</li>
        <li>{{ t.count('information.retention.texts', facts.retention.textYears) }}</li>
        <li>{{ t.count('information.retention.trail', facts.retention.trailYears) }}</li>
        <li>{{ t.count('information.retention.letters', facts.retention.letterDays) }}</li>
        <li>{{ t.count('information.retention.accounts', facts.retention.accountDays) }}</li>
      </ul>
      <h2>{{ t('information.leaving.heading') }}</h2>
      <p>
        {{ t.count('information.leaving.grace', facts.retention.leavingDays) }}
        {{ t('information.leaving.takeBack') }}
      </p>
      <ul>
        @for (part of leaving; track part) {
          <li>{{ t('information.leaving.' + part) }}</li>
        }
      </ul>
    }
    <zou-operator-card about="privacy" />
    <ul>
      <li>
        <a [routerLink]="processing">{{ t('information.processing.heading') }}</a>
      </li>
      <li>
        <a [routerLink]="terms">{{ t('information.terms.heading') }}</a>
      </li>
    </ul>
  </div>`,
})
export class PrivacyPage {
  protected readonly store = inject(ServiceFactsStore);
  protected readonly t = injectTexts();
  protected readonly sections = ['who', 'inspectorate', 'texts', 'device', 'cookies', 'rights'] as const;
  protected readonly leaving = ['erased', 'people', 'figures', 'log', 'proof'] as const;
  protected readonly processing = `/${INFORMATION_PATHS.processing}`;
  protected readonly terms = `/${INFORMATION_PATHS.terms}`;
}
