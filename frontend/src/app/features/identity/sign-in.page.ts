import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { JOINING_PATHS } from '@zicht/shared/routes/joining-paths';
import { PEOPLE_PATHS } from '@zicht/shared/routes/people-paths';
import { PageHeading } from '../../core/page/page-heading';
import { safeReturnPath } from '../../core/session/session.guards';
import { SessionClock } from '../../core/session/session-clock';
import { SignInForm } from '../../core/session/sign-in-form';
import { injectTexts } from '../../ui/language/texts';

/** Sign in; afterwards back to the page that was asked for. */
@Component({
  selector: 'zou-sign-in-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [PageHeading, RouterLink, SignInForm],
  template: `<div class="zou-sign-in">
    <h1 zouPageHeading>{{ t('access.signIn.heading') }}</h1>
    @if (!form.isCodeAsked()) {
      <p>{{ t('access.signIn.intro') }}</p>
    }
    <zou-sign-in-form #form (signedIn)="goOn()" />
    @if (!form.isCodeAsked()) {
      <p>
        <a [routerLink]="forgottenPath">{{ t('access.forgotten.link') }}</a>
      </p>
      <p class="zou-small">{{ t('access.signIn.noAccount') }}</p>
      <p class="zou-small">
        <a [routerLink]="joinPath">{{ t('access.signIn.join') }}</a>
      </p>
    }
  </div>`,
})
export class SignInPage {
  /** Path to go back to. */
  readonly terug = input<string>();

  private readonly router = inject(Router);
  private readonly clock = inject(SessionClock);
  protected readonly forgottenPath = `/${PEOPLE_PATHS.forgottenPassword}`;
  protected readonly joinPath = `/${JOINING_PATHS.join}`;
  protected readonly t = injectTexts();

  protected goOn(): void {
    this.clock.tellOthers();
    void this.router.navigateByUrl(safeReturnPath(this.terug()));
  }
}
