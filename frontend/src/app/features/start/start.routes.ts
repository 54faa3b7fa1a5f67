import type { Routes } from '@angular/router';

/** The start page; what it shows depends on the roles of the person. */
export const startRoutes: Routes = [
  { path: '', loadComponent: async () => (await import('./start.page')).StartPage },
];
