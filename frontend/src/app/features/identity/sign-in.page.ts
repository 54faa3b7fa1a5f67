import { ChangeDetectionStrategy, Component, inject, input, type OnInit } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { JOINING_PATHS } from '@zicht/shared/routes/joining-paths';
import { PEOPLE_PATHS } from '@zicht/shared/routes/people-paths';
import { signInPath, SINGLE_SIGN_ON_PATHS } from '@zicht/shared/routes/single-sign-on-paths';
import { PageHeading } from '../../core/page/page-heading';
import type { Session } from '@zicht/shared/identity/session.contract';
import { PasskeyButton } from '../../core/session/passkeys/passkey-button';
import { safeReturnPath } from '../../core/session/session.guards';
import { SessionClock } from '../../core/session/session-clock';
import { SessionStore } from '../../core/session/session.store';
import { SignInForm } from '../../core/session/sign-in-form';
import { injectTexts } from '../../ui/language/texts';
import { OrganisationMemory } from './single-sign-on/organisation-memory';
import { SingleSignOnStore } from './single-sign-on/single-sign-on.store';

/** Sign in; afterwards back to the page that was asked for. */
@Component({
  selector: 'zou-sign-in-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [PageHeading, PasskeyButton, RouterLink, SignInForm],
  providers: [SingleSignOnStore],
  template: `<div class="zou-sign-in">
    <h1 zouPageHeading>{{ t('access.signIn.heading') }}</h1>
    @if (!form.isCodeAsked()) {
      <p>{{ t('access.signIn.intro') }}</p>
    }
    <zou-sign-in-form #form (signedIn)="goOn()" />
    @if (!form.isCodeAsked()) {
      <p>{{ t('access.passkeys.without') }}</p>
      <zou-passkey-button [label]="t('access.passkeys.signIn')" (entered)="enter($event)" />
      <div class="zou-buttons">
        <a
          class="zou-button zou-button--secondary"
          [routerLink]="organisationPath"
          [queryParams]="{ terug: terug() }"
          >{{ t('access.signIn.throughOrganisation') }}</a
        >
      </div>
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
export class SignInPage implements OnInit {
  /** Path to go back to. */
  readonly terug = input<string>();
  /** There after signing out. */
  readonly uit = input<string>();

  private readonly router = inject(Router);
  private readonly clock = inject(SessionClock);
  private readonly session = inject(SessionStore);
  protected readonly forgottenPath = `/${PEOPLE_PATHS.forgottenPassword}`;
  protected readonly joinPath = `/${JOINING_PATHS.join}`;
  protected readonly t = injectTexts();
  private readonly memory = inject(OrganisationMemory);
  private readonly throughOrganisation = inject(SingleSignOnStore);
  protected readonly organisationPath = pathOf(this.memory.last());

  ngOnInit(): void {
    if (this.uit() !== undefined) void this.throughOrganisation.depart();
  }

  protected async enter(session: Session): Promise<void> {
    await this.session.enter(session);
    this.goOn();
  }

  protected goOn(): void {
    this.clock.tellOthers();
    void this.router.navigateByUrl(safeReturnPath(this.terug()));
  }
}

/** Straight to the organisation of last time; whoever never came so is asked which one. */
function pathOf(code: string | null): string {
  return code === null ? `/${SINGLE_SIGN_ON_PATHS.find}` : signInPath('signIn', code);
}
