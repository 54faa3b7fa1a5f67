import { inject } from '@angular/core';
import { Router, type Routes, type UrlTree } from '@angular/router';
import { SessionStore } from '../../core/session/session.store';
import { DashboardsApi } from './dashboards.api';

/** Pages of this feature, below `/resultaten`. */
export const dashboardsRoutes: Routes = [
  { path: '', pathMatch: 'full', canActivate: [toLatestYear], children: [] },
  { path: ':year', loadComponent: async () => (await import('./results/results.page')).ResultsPage },
  {
    path: ':year/rapport',
    loadComponent: async () => (await import('./report/report.page')).ReportPage,
  },
  {
    path: ':year/thema/:theme',
    loadComponent: async () => (await import('./theme/theme-result.page')).ThemeResultPage,
  },
];

/** `/resultaten` leads to the newest year that was opened, or else to the newest round. */
async function toLatestYear(): Promise<UrlTree> {
  const router = inject(Router);
  const organisation = inject(SessionStore).organisation();
  const api = inject(DashboardsApi);
  const { years } = organisation === null ? { years: [] } : await api.years(organisation.id);
  const latest = years.find(({ status }) => status !== null) ?? years[0];
  return router.createUrlTree(['/resultaten', latest?.round.year ?? new Date().getFullYear()]);
}
