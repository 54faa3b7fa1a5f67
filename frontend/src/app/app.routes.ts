import type { Routes } from '@angular/router';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { withTexts } from './core/language/with-texts';
import { FAILED_PATH, FORBIDDEN_PATH, isSignedIn, may } from './core/session/session.guards';
import { FailedPage } from './shell/problems/failed.page';

/** Every feature is a chunk of its own; the guards stand here, so that a feature cannot forget them. */
export const appRoutes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: APP_PATHS.start },
  {
    path: APP_PATHS.start,
    canMatch: [isSignedIn],
    loadChildren: () =>
      withTexts(['start'], async () => (await import('./features/start/start.routes')).startRoutes),
  },
  {
    path: APP_PATHS.assessments,
    canMatch: [may('answers:read', 'answers:readAssigned')],
    loadChildren: () =>
      withTexts(
        ['assessments'],
        async () => (await import('./features/assessments/assessments.routes')).assessmentsRoutes,
      ),
  },
  {
    path: APP_PATHS.plan,
    canMatch: [may('plan:read', 'plan:writeOwn')],
    loadChildren: () =>
      withTexts(
        ['improvement'],
        async () => (await import('./features/improvement/improvement.routes')).improvementRoutes,
      ),
  },
  {
    path: 'resultaten',
    canMatch: [may('answers:read')],
    loadChildren: () =>
      withTexts(
        ['dashboards', 'charts'],
        async () => (await import('./features/dashboards/dashboards.routes')).dashboardsRoutes,
      ),
  },
  {
    path: APP_PATHS.evidence,
    canMatch: [may('answers:read')],
    loadChildren: () =>
      withTexts(
        ['evidence'],
        async () => (await import('./features/evidence/evidence.routes')).evidenceRoutes,
      ),
  },
  {
    path: APP_PATHS.notifications,
    canMatch: [isSignedIn],
    loadChildren: () =>
      withTexts(
        ['notifications'],
        async () => (await import('./features/notifications/notifications.routes')).notificationsRoutes,
      ),
  },
  {
    path: 'sector',
    canMatch: [may('sectorPicture:read')],
    loadChildren: async () =>
      (await import('./features/sector-statistics/sector-statistics.routes')).sectorStatisticsRoutes,
  },
  { path: 'platform', loadChildren: async () => (await import('./seldom.routes')).platformRoutes },
  { path: 'beheer', loadChildren: async () => (await import('./seldom.routes')).managementRoutes },
  {
    path: APP_PATHS.concern,
    loadChildren: async () => (await import('./seldom.routes')).concernOnlyRoutes,
  },
  {
    path: '',
    loadChildren: async () => (await import('./features/identity/identity.routes')).identityRoutes,
  },
  { path: '', loadChildren: async () => (await import('./seldom.routes')).publicRoutes },
  {
    path: FORBIDDEN_PATH,
    loadComponent: () =>
      withTexts(['roles'], async () => (await import('./shell/problems/forbidden.page')).ForbiddenPage),
  },
  // At hand from the start: without a network nothing more can be fetched.
  { path: FAILED_PATH, component: FailedPage },
  {
    path: '**',
    loadComponent: () =>
      withTexts(['roles'], async () => (await import('./shell/problems/not-found.page')).NotFoundPage),
  },
];
