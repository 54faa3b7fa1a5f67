import type { Routes } from '@angular/router';

/** Pages of who runs publications, below `/platform/publicaties`. */
export const publicationsRoutes: Routes = [
  { path: '', loadComponent: async () => (await import('./publications.page')).PublicationsPage },
  { path: ':year', loadComponent: async () => (await import('./publication.page')).PublicationPage },
];
