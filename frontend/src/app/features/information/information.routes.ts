import type { Routes } from '@angular/router';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { INFORMATION_PATHS } from '@zicht/shared/routes/information-paths';
import { withTexts } from '../../core/language/with-texts';

/** Pages for everybody: help, accessibility, privacy. */
export const informationRoutes: Routes = [
  {
    path: APP_PATHS.help,
    loadComponent: () => withTexts(['information'], async () => (await import('./help.page')).HelpPage),
  },
  {
    path: APP_PATHS.accessibility,
    loadComponent: () =>
      withTexts(['information'], async () => (await import('./accessibility.page')).AccessibilityPage),
  },
  {
    path: APP_PATHS.privacy,
    loadComponent: () => withTexts(['information'], async () => (await import('./privacy.page')).PrivacyPage),
  },
  {
    path: INFORMATION_PATHS.processing,
    loadComponent: () =>
      withTexts(['information'], async () => (await import('./processing.page')).ProcessingPage),
  },
  {
    path: INFORMATION_PATHS.terms,
    loadComponent: () => withTexts(['information'], async () => (await import('./terms.page')).TermsPage),
  },
];
