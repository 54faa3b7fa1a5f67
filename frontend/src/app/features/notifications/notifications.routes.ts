import type { Routes } from '@angular/router';

/** What a person was told. */
export const notificationsRoutes: Routes = [
  { path: '', loadComponent: async () => (await import('./notifications.page')).NotificationsPage },
];
