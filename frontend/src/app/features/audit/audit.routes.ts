import type { Routes } from '@angular/router';
import { withTexts } from '../../core/language/with-texts';

/** What happened in the organisation, at `/beheer/logboek`; and on the platform, at `/platform/logboek`. */
export const auditRoutes: Routes = [
  {
    path: '',
    // Roles are told in the words of the page of people.
    loadComponent: () =>
      withTexts(['trail', 'people'], async () => (await import('./trail/trail.page')).TrailPage),
  },
];
