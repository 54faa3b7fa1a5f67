import type { Routes } from '@angular/router';
import { ActionsStore } from './actions.store';
import { PlanNames } from './plan-names';
import { PlanSaving } from './saving/plan-saving';
import { StatusChanges } from './saving/status-changes';

/** Pages of this feature, below `/verbeterplan`; they share one set of actions and its names. */
export const improvementRoutes: Routes = [
  {
    path: '',
    providers: [ActionsStore, PlanNames, PlanSaving, StatusChanges],
    children: [{ path: '', loadComponent: async () => (await import('./plan/plan.page')).PlanPage }],
  },
];
