import type { Routes } from '@angular/router';
import { withTexts } from '../../core/language/with-texts';

/** An organisation that leaves, at `/beheer/vertrek`. */
export const leavingRoutes: Routes = [
  {
    path: '',
    loadComponent: () =>
      withTexts(['leaving'], async () => (await import('./departure/departure.page')).DeparturePage),
  },
];
