import type { Routes } from '@angular/router';
import { ActionsStore } from './actions.store';
import { PlanNames } from './plan-names';

/** Pages of this feature, below `/verbeterplan`; they share one set of actions and its names. */
export const improvementRoutes: Routes = [
  {
    path: '',
    providers: [ActionsStore, PlanNames],
    children: [{ path: '', loadComponent: async () => (await import('./plan/plan.page')).PlanPage }],
  },
];
