import type { Routes } from '@angular/router';
import { withTexts } from '../../core/language/with-texts';

/** What an organisation takes along, at `/beheer/gegevens`. */
export const reportsRoutes: Routes = [
  {
    path: '',
    loadComponent: () => withTexts(['trail'], async () => (await import('./export/export.page')).ExportPage),
  },
];
