import type { Routes } from '@angular/router';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { withTexts } from '../../core/language/with-texts';
import { isSignedIn } from '../../core/session/session.guards';

/** Signing in, and the person's own settings. */
export const identityRoutes: Routes = [
  { path: APP_PATHS.signIn, loadComponent: async () => (await import('./sign-in.page')).SignInPage },
  {
    path: APP_PATHS.profile,
    canMatch: [isSignedIn],
    loadComponent: () =>
      withTexts(['profile', 'roles'], async () => (await import('./profile.page')).ProfilePage),
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
