import type { Routes } from '@angular/router';
import { withTexts } from './core/language/with-texts';
import { may } from './core/session/session.guards';

/** What stands below `/platform`, apart from the other routes: most people never come there. */
export const platformRoutes: Routes = [
  {
    path: 'publicaties',
    canMatch: [may('publications:run')],
    loadChildren: () =>
      withTexts(
        ['sectorPicture'],
        async () =>
          (await import('./features/sector-statistics/publications/publications.routes')).publicationsRoutes,
      ),
  },
  {
    path: '',
    loadChildren: () =>
      withTexts(
        ['platform'],
        async () => (await import('./features/platform/platform.routes')).platformFeatureRoutes,
      ),
  },
];
