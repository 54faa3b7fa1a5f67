import type { Routes } from '@angular/router';

/** Pages of this feature. */
export const evidenceRoutes: Routes = [
  { path: '', loadComponent: async () => (await import('./register/register.page')).RegisterPage },
];
