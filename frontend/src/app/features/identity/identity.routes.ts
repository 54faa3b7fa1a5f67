import type { Routes } from '@angular/router';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { PEOPLE_PATHS } from '@zicht/shared/routes/people-paths';
import { SINGLE_SIGN_ON_PATHS } from '@zicht/shared/routes/single-sign-on-paths';
import { SECURITY_PAGE_PATH } from '@zicht/shared/routes/security-page-path';
import { withTexts } from '../../core/language/with-texts';
import { isSignedIn, may } from '../../core/session/session.guards';

/** Signing in, and the person's own settings. */
export const identityRoutes: Routes = [
  {
    path: APP_PATHS.signIn,
    loadComponent: () => withTexts(['access'], async () => (await import('./sign-in.page')).SignInPage),
  },
  {
    path: APP_PATHS.profile,
    canMatch: [isSignedIn],
    loadComponent: () =>
      withTexts(['profile', 'roles'], async () => (await import('./profile.page')).ProfilePage),
  },
  {
    path: SECURITY_PAGE_PATH,
    canMatch: [isSignedIn],
    loadComponent: () =>
      withTexts(['access', 'profile'], async () => (await import('./security/security.page')).SecurityPage),
  },
  {
    path: SINGLE_SIGN_ON_PATHS.find,
    loadComponent: () =>
      withTexts(
        ['singleSignOn'],
        async () => (await import('./single-sign-on/find-organisation.page')).FindOrganisationPage,
      ),
  },
  {
    path: SINGLE_SIGN_ON_PATHS.signIn,
    loadComponent: () =>
      withTexts(
        ['singleSignOn'],
        async () => (await import('./single-sign-on/organisation-sign-in.page')).OrganisationSignInPage,
      ),
  },
  {
    path: SINGLE_SIGN_ON_PATHS.return,
    loadComponent: () =>
      withTexts(
        ['access', 'singleSignOn'],
        async () => (await import('./single-sign-on/return.page')).ReturnPage,
      ),
  },
  {
    path: SINGLE_SIGN_ON_PATHS.settings,
    canMatch: [may('members:write')],
    loadComponent: () =>
      withTexts(
        ['people', 'singleSignOn'],
        async () => (await import('./provider/provider.page')).ProviderPage,
      ),
  },
  {
    path: PEOPLE_PATHS.people,
    canMatch: [may('members:read')],
    loadComponent: () => withTexts(['people'], async () => (await import('./people/people.page')).PeoplePage),
  },
  {
    path: PEOPLE_PATHS.invitation,
    loadComponent: () =>
      withTexts(
        ['access', 'people'],
        async () => (await import('./invitation/invitation.page')).InvitationPage,
      ),
  },
  {
    path: PEOPLE_PATHS.forgottenPassword,
    loadComponent: () =>
      withTexts(
        ['access'],
        async () => (await import('./passwords/forgotten-password.page')).ForgottenPasswordPage,
      ),
  },
  {
    path: PEOPLE_PATHS.newPassword,
    loadComponent: () =>
      withTexts(['access'], async () => (await import('./passwords/new-password.page')).NewPasswordPage),
  },
  {
    path: APP_PATHS.mailPreferences,
    loadComponent: () =>
      withTexts(
        ['profile'],
        async () => (await import('./messages/mail-preference.page')).MailPreferencePage,
      ),
  },
];
