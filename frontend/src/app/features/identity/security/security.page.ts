import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { PageHeading } from '../../../core/page/page-heading';
import { SessionStore } from '../../../core/session/session.store';
import { SignOut } from '../../../core/session/sign-out';
import { Alert } from '../../../ui/elements/alert';
import { injectTexts } from '../../../ui/language/texts';
import { ChangePassword } from '../passwords/change-password';
import { OwnSessions } from '../sessions/own-sessions';
import { AccountEnding } from './account-ending/account-ending';
import { AccountLines } from './account-lines/account-lines';
import { OwnPasskeys } from './passkeys/own-passkeys';
import { OwnSecondFactor } from './second-factor/own-second-factor';
import { SecondFactorStore } from './second-factor/second-factor.store';

/** How one signs in, and where one is signed in. Whoever must set up a second factor sees that alone, and goes on from here. */
@Component({
  selector: 'zou-security-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    AccountEnding,
    AccountLines,
    Alert,
    ChangePassword,
    OwnPasskeys,
    OwnSecondFactor,
    OwnSessions,
    PageHeading,
    RouterLink,
  ],
  // What is done with passkeys changes what is said of two steps.
  providers: [SecondFactorStore],
  template: `<div class="zou-prose">
    <h1 zouPageHeading>{{ t('access.secondFactor.page.heading') }}</h1>
    @if (session.mustSetUp()) {
      <zou-alert
        ><p>{{ t('access.secondFactor.page.missing') }}</p></zou-alert
      >
    } @else if (hadToSetUp()) {
      <p>
        <a [routerLink]="startPath">{{ t('access.secondFactor.page.goOn') }}</a>
      </p>
    } @else {
      <p class="zou-lead">{{ t('access.secondFactor.page.intro') }}</p>
    }
    <zou-own-second-factor />
    @if (factor.request.value()?.mayChange) {
      <zou-own-passkeys />
    }
    @if (!session.mustSetUp()) {
      @if (factor.request.value()?.isThroughProvider === false) {
        <zou-change-password />
      }
      <h2>{{ t('profile.sessions') }}</h2>
      <zou-own-sessions />
      <p>{{ t('profile.sessionsText') }}</p>
      <div class="zou-buttons">
        <button type="button" class="zou-button zou-button--secondary" (click)="leaving.ask(true)">
          {{ t('profile.signOutEverywhere') }}
        </button>
      </div>
      <zou-account-lines />
      <zou-account-ending />
    }
  </div>`,
})
export class SecurityPage {
  protected readonly session = inject(SessionStore);
  protected readonly leaving = inject(SignOut);
  /** Says too what the way of coming in lets one change. */
  protected readonly factor = inject(SecondFactorStore);
  protected readonly t = injectTexts();
  protected readonly startPath = `/${APP_PATHS.start}`;
  protected readonly hadToSetUp = signal(this.session.mustSetUp()).asReadonly();
}
