import type { Routes } from '@angular/router';

/** The page of a concern, at `/concern`. */
export const concernRoutes: Routes = [
  { path: '', loadComponent: async () => (await import('./profiles.page')).ProfilesPage },
];
