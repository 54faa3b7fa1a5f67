import { inject } from '@angular/core';
import type { ActivatedRouteSnapshot, Routes } from '@angular/router';
import { DraftStore } from './draft/draft.store';

/** Pages of framework managers, below `/platform/normenkader`; those of one draft share a store. */
export const frameworkRoutes: Routes = [
  { path: '', loadComponent: async () => (await import('./versions/versions.page')).VersionsPage },
  {
    path: ':draftId',
    providers: [DraftStore],
    canActivate: [openDraft],
    children: [
      { path: '', loadComponent: async () => (await import('./draft/draft.page')).DraftPage },
      {
        path: 'verschil',
        loadComponent: async () => (await import('./difference/difference.page')).DifferencePage,
      },
      { path: ':kind/:code', loadComponent: async () => (await import('./part/part.page')).PartPage },
    ],
  },
];

/** Tells the store which draft is in view; the pages show what is there meanwhile. */
function openDraft(route: ActivatedRouteSnapshot): boolean {
  inject(DraftStore).open(route.paramMap.get('draftId') ?? '');
  return true;
}
