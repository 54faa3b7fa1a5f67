import type { Routes } from '@angular/router';
import { QUESTION_PREVIEW } from './core/framework/question-preview';
import { withTexts } from './core/language/with-texts';
import { may } from './core/session/session.guards';

/** What stands below `/platform`. This file is apart from the other routes, because most people never come to these. */
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
    path: 'organisaties',
    canMatch: [may('organisations:write')],
    loadComponent: () =>
      withTexts(
        ['joining'],
        async () => (await import('./features/joining/organisations/organisations.page')).OrganisationsPage,
      ),
  },
  {
    path: 'aanvragen',
    canMatch: [may('organisations:write')],
    loadComponent: () =>
      withTexts(
        ['joining'],
        async () => (await import('./features/joining/requests/requests.page')).RequestsPage,
      ),
  },
  {
    path: 'inspecties',
    canMatch: [may('accounts:write')],
    loadComponent: () =>
      withTexts(
        ['joining', 'inspectorates'],
        async () => (await import('./features/joining/inspectorates/inspectorates.page')).InspectoratesPage,
      ),
  },
  {
    path: 'normenkader',
    canMatch: [may('frameworks:write')],
    providers: [
      {
        provide: QUESTION_PREVIEW,
        useValue: async () =>
          (await import('./features/assessments/preview/question-preview')).QuestionPreview,
      },
    ],
    loadChildren: () =>
      withTexts(
        ['framework', 'assessments'],
        async () => (await import('./features/framework/framework.routes')).frameworkRoutes,
      ),
  },
  {
    path: 'logboek',
    canMatch: [may('organisations:write'), may('log:read')],
    loadChildren: async () => (await import('./features/audit/audit.routes')).auditRoutes,
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

/** What stands below `/beheer` beside the people; those are looked for in the routes of `identity`. */
export const managementRoutes: Routes = [
  {
    path: 'inspecteurs',
    canMatch: [may('inspectors:write')],
    loadComponent: () =>
      withTexts(
        ['people', 'inspectorates'],
        async () => (await import('./features/identity/inspectors/inspectors.page')).InspectorsPage,
      ),
  },
  {
    path: 'logboek',
    canMatch: [may('log:read'), may('members:read', 'inspectors:write')],
    loadChildren: async () => (await import('./features/audit/audit.routes')).auditRoutes,
  },
  {
    path: 'gegevens',
    canMatch: [may('organisation:export')],
    loadChildren: async () => (await import('./features/reports/reports.routes')).reportsRoutes,
  },
  {
    path: 'vertrek',
    canMatch: [may('organisation:leave')],
    loadChildren: async () => (await import('./features/leaving/leaving.routes')).leavingRoutes,
  },
];

/** What stands below `/concern`. */
export const concernOnlyRoutes: Routes = [
  {
    path: '',
    canMatch: [may('sharedProfiles:read')],
    loadChildren: () =>
      withTexts(['concern'], async () => (await import('./features/concern/concern.routes')).concernRoutes),
  },
];

/** What everybody can look at without an account, beside signing in. */
export const publicRoutes: Routes = [
  {
    path: '',
    loadChildren: async () => (await import('./features/information/information.routes')).informationRoutes,
  },
  {
    path: '',
    loadChildren: async () => (await import('./features/joining/joining.routes')).joiningRoutes,
  },
];
