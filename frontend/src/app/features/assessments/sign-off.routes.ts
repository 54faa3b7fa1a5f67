import type { Routes } from '@angular/router';
import { withTexts } from '../../core/language/with-texts';
import { may } from '../../core/session/session.guards';

/**
 * Pages of one year beside the answering: since last year, compare, review, approve, submitted; children of the route of the year. They
 * show every answer, so who sees assigned ones alone gets the page that says so.
 */
export const signOffRoutes: Routes = [
  {
    path: 'sinds-vorig-jaar',
    canMatch: [may('answers:read')],
    loadComponent: () =>
      withTexts(
        ['approval', 'since'],
        async () => (await import('./since/since-last-year.page')).SinceLastYearPage,
      ),
  },
  {
    path: 'vergelijken',
    canMatch: [may('answers:read')],
    loadComponent: () =>
      withTexts(['approval'], async () => (await import('./compare/compare.page')).ComparePage),
  },
  {
    path: 'controleren',
    canMatch: [may('answers:read')],
    loadComponent: () =>
      withTexts(['approval', 'overview'], async () => (await import('./review/review.page')).ReviewPage),
  },
  {
    path: 'akkoord',
    canMatch: [may('answers:read')],
    loadComponent: () =>
      withTexts(['approval'], async () => (await import('./approval/approval.page')).ApprovalPage),
  },
  {
    path: 'ingediend',
    canMatch: [may('answers:read')],
    loadComponent: () =>
      withTexts(['approval'], async () => (await import('./submitted/submitted.page')).SubmittedPage),
  },
];
