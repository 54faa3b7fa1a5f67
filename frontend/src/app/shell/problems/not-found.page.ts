import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { PageHeading } from '../../core/page/page-heading';
import { SessionStore } from '../../core/session/session.store';
import { injectTexts } from '../../ui/language/texts';
import { SiteSearch } from '../search/site-search';

/** An address without a page (404). */
@Component({
  selector: 'zou-not-found-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [PageHeading, RouterLink, SiteSearch],
  template: `<div class="zou-prose">
    <h1 zouPageHeading>{{ t('roles.notFound.heading') }}</h1>
    <p class="zou-lead">{{ t('roles.notFound.text') }}</p>
    @if (session.user()) {
      <zou-site-search />
    }
    <div class="zou-buttons">
      <a class="zou-button zou-button--primary" [routerLink]="'/' + paths.start">{{
        t('shell.problem.toStart')
      }}</a>
    </div>
  </div>`,
})
export class NotFoundPage {
  protected readonly session = inject(SessionStore);
  protected readonly t = injectTexts();
  protected readonly paths = APP_PATHS;
}
