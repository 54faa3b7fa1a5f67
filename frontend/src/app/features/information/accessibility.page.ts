import { ChangeDetectionStrategy, Component } from '@angular/core';
import { PageHeading } from '../../core/page/page-heading';
import { injectTexts } from '../../ui/language/texts';
import { OperatorCard } from './operator-card';

/** Accessibility statement: what was built and tested, what does not work yet, and how to tell. */
@Component({
  selector: 'zou-accessibility-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [OperatorCard, PageHeading],
  template: `<div class="zou-prose">
    <h1 zouPageHeading>{{ t('information.accessibility.heading') }}</h1>
    <p class="zou-lead">{{ t('information.accessibility.lead') }}</p>
    @for (section of sections; track section) {
      <h2>{{ t('information.accessibility.' + section + '.heading') }}</h2>
      <p>{{ t('information.accessibility.' + section + '.text') }}</p>
    }
    <zou-operator-card about="accessibility" />
  </div>`,
})
export class AccessibilityPage {
  protected readonly t = injectTexts();
  protected readonly sections = ['how', 'tested', 'limits', 'report'] as const;
}
