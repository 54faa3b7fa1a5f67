import type { Routes } from '@angular/router';
import { withTexts } from '../../core/language/with-texts';
import { may } from '../../core/session/session.guards';
import { ActionsStore } from './actions.store';
import { Drafts } from './drafts';
import { PlanNames } from './plan-names';
import { PlanSaving } from './saving/plan-saving';
import { StatusChanges } from './saving/status-changes';

/** Pages of this feature, below `/verbeterplan`; they share one set of actions and its names. */
export const improvementRoutes: Routes = [
  {
    path: '',
    providers: [ActionsStore, Drafts, PlanNames, PlanSaving, StatusChanges],
    children: [
      { path: '', loadComponent: async () => (await import('./plan/plan.page')).PlanPage },
      {
        path: 'voorstellen',
        canMatch: [may('plan:read')],
        loadComponent: async () => (await import('./proposals/proposals.page')).ProposalsPage,
      },
      {
        path: 'acties/nieuw',
        canMatch: [may('plan:write', 'plan:writeOwn')],
        loadComponent: async () => (await import('./action/new-action.page')).NewActionPage,
      },
      {
        path: 'acties/:actionId',
        loadComponent: async () => (await import('./action/action.page')).ActionPage,
      },
      {
        path: 'maandronde',
        canMatch: [may('plan:write', 'plan:writeOwn')],
        loadComponent: () =>
          withTexts(['planRound'], async () => (await import('./round/round.page')).RoundPage),
      },
      {
        path: 'effect',
        canMatch: [may('plan:read')],
        loadComponent: () =>
          withTexts(['planEffect'], async () => (await import('./effect/effect.page')).EffectPage),
      },
      {
        path: 'partners',
        canMatch: [may('plan:read')],
        loadComponent: () =>
          withTexts(['partners'], async () => (await import('./partners/partners.page')).PartnersPage),
      },
    ],
  },
];
