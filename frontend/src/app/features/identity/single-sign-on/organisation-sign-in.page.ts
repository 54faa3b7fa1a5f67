import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { PageHeading } from '../../../core/page/page-heading';
import { safeReturnPath } from '../../../core/session/session.guards';
import { Alert } from '../../../ui/elements/alert';
import { injectTexts } from '../../../ui/language/texts';
import { SingleSignOnStore } from './single-sign-on.store';

/** The address of an organisation, from where one goes to its provider; it tells nobody which organisation that is. */
@Component({
  selector: 'zou-organisation-sign-in-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, PageHeading, RouterLink],
  providers: [SingleSignOnStore],
  template: `<div class="zou-sign-in">
    <h1 zouPageHeading>{{ t('singleSignOn.heading') }}</h1>
    @if (store.problem(); as problem) {
      <zou-alert kind="error" [live]="true"
        ><p>{{ t(problem) }}</p></zou-alert
      >
    }
    <p>{{ t('singleSignOn.text') }}</p>
    <div class="zou-buttons">
      <button type="button" class="zou-button zou-button--primary" (click)="start()">
        {{ t('singleSignOn.go') }}
      </button>
    </div>
    <p role="status">
      @if (store.isLeaving()) {
        {{ t('singleSignOn.leaving') }}
      }
    </p>
    <p>
      <a [routerLink]="passwordPath">{{ t('singleSignOn.byPassword') }}</a>
    </p>
  </div>`,
})
export class OrganisationSignInPage {
  readonly code = input.required<string>();
  /** Path to go back to. */
  readonly terug = input<string>();

  protected readonly store = inject(SingleSignOnStore);
  protected readonly t = injectTexts();
  protected readonly passwordPath = `/${APP_PATHS.signIn}`;

  protected start(): void {
    if (!this.store.isLeaving()) void this.store.start(this.code(), safeReturnPath(this.terug()));
  }
}
