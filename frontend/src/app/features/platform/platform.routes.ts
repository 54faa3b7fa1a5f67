import type { Routes } from '@angular/router';
import { may } from '../../core/session/session.guards';

/** Pages of those who look after the platform. */
export const platformFeatureRoutes: Routes = [
  {
    path: 'verzoeken',
    canMatch: [may('reopening:decideAfterClosing')],
    loadComponent: async () => (await import('./reopenings.page')).ReopeningsPage,
  },
  {
    path: 'mail',
    canMatch: [may('mail:repair')],
    loadComponent: async () => (await import('./mail-failures.page')).MailFailuresPage,
  },
  {
    path: 'concerns',
    canMatch: [may('organisations:write')],
    loadComponent: async () => (await import('./concerns.page')).ConcernsPage,
  },
];
