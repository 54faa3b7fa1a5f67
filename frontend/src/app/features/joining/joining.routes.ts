import type { Routes } from '@angular/router';
import { JOINING_PATHS } from '@zicht/shared/routes/joining-paths';
import { withTexts } from '../../core/language/with-texts';

/** Asking to join, for whoever has no account yet. */
export const joiningRoutes: Routes = [
  {
    path: JOINING_PATHS.join,
    loadComponent: () => withTexts(['joining'], async () => (await import('./join/join.page')).JoinPage),
  },
  {
    path: JOINING_PATHS.confirmation,
    loadComponent: () =>
      withTexts(['joining'], async () => (await import('./join/confirm-joining.page')).ConfirmJoiningPage),
  },
];
