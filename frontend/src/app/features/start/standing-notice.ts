import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { LEAVING_PAGE_PATH } from '@zicht/shared/routes/leaving-paths';
import { SessionStore } from '../../core/session/session.store';
import { Alert } from '../../ui/elements/alert';
import { injectFormats } from '../../ui/formats/formats';
import { injectTexts } from '../../ui/language/texts';

/** Says above the start page that the organisation leaves. */
@Component({
  selector: 'zou-standing-notice',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, RouterLink],
  template: `@if (session.membership()?.leavesOn; as day) {
    <zou-alert kind="warning" [heading]="t('start.leaving.heading', { date: f.date(day) })">
      <p>{{ t('start.leaving.text') }}</p>
      @if (session.can('organisation:leave')) {
        <p>
          <a [routerLink]="leaving">{{ t('start.leaving.link') }}</a>
        </p>
      }
    </zou-alert>
  }`,
})
export class StandingNotice {
  protected readonly session = inject(SessionStore);
  protected readonly t = injectTexts();
  protected readonly f = injectFormats();
  protected readonly leaving = `/${LEAVING_PAGE_PATH}`;
}
