import { inject } from '@angular/core';
import type { CanMatchFn, Routes } from '@angular/router';
import { withTexts } from '../../core/language/with-texts';
import { SessionStore } from '../../core/session/session.store';

/** The start page: the year in hand for who works on answers, and what there is to do for everybody else. */
export const startRoutes: Routes = [
  {
    path: '',
    canMatch: [worksOnAnswers],
    loadComponent: async () => (await import('./organisation/organisation-start')).OrganisationStart,
  },
  {
    path: '',
    loadComponent: () => withTexts(['roles'], async () => (await import('./role-start')).RoleStart),
  },
];

function worksOnAnswers(): ReturnType<CanMatchFn> {
  const session = inject(SessionStore);
  return (
    session.organisation() !== null && (session.can('answers:read') || session.can('answers:readAssigned'))
  );
}
