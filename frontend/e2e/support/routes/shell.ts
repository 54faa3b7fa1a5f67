import { expect } from '@playwright/test';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { INFORMATION_PATHS } from '@zicht/shared/routes/information-paths';
import { YEAR } from '../assessment';
import { answerStale, changeSession, normal } from '../sweep/states';
import { COORDINATOR, urlOf, type RouteEntry } from './route-entry';

/** Help, and what is not there. */
export const SHELL_ROUTES: readonly RouteEntry[] = [
  {
    path: APP_PATHS.help,
    who: null,
    url: urlOf(APP_PATHS.help),
    states: {
      normal,
      forMember: {
        who: COORDINATOR,
        proof: async (page) =>
          expect(page.locator('main zou-care-coordinators a[href^="tel:"]')).toBeVisible(),
      },
      ofSuspended: {
        who: COORDINATOR,
        before: (page) =>
          changeSession(page, (session) => ({
            ...session,
            memberships: session.memberships.map((each) => ({ ...each, isSuspended: true as const })),
          })),
        proof: async (page) => expect(page.locator('zou-page-notices zou-alert')).toHaveCount(1),
      },
      conflictElsewhere: {
        who: COORDINATOR,
        url: urlOf(APP_PATHS.question, { year: YEAR, criterion: 'MEL-01' }),
        after: async ({ page, watch }) => {
          watch.expectFailures();
          await page.route('**/changes', answerStale);
          await page.locator('zou-explanation-section textarea').fill('Zo schrijf ik het op.');
          await page.locator(`footer a[href="/${APP_PATHS.help}"]`).click();
        },
        proof: async (page) => expect(page.locator('zou-page-notices [role=status] a')).toBeVisible(),
        hasFailures: true,
      },
    },
  },
  { path: APP_PATHS.accessibility, who: null, url: urlOf(APP_PATHS.accessibility), states: { normal } },
  { path: APP_PATHS.privacy, who: null, url: urlOf(APP_PATHS.privacy), states: { normal } },
  {
    path: INFORMATION_PATHS.processing,
    who: null,
    url: `/${INFORMATION_PATHS.processing}`,
    states: { normal },
  },
  { path: INFORMATION_PATHS.terms, who: null, url: `/${INFORMATION_PATHS.terms}`, states: { normal } },
  { path: 'niet-gelukt', who: COORDINATOR, url: '/niet-gelukt', states: { normal } },
  {
    path: 'geen-toegang',
    who: ['privacyOfficer'],
    url: urlOf(APP_PATHS.evidence),
    states: { normal, direct: { ...normal, url: '/geen-toegang' } },
  },
  {
    path: '**',
    who: COORDINATOR,
    url: '/bestaat-niet',
    states: {
      normal,
      forVisitor: { ...normal, who: null },
      searching: {
        after: ({ page }) => page.getByRole('searchbox').fill('mel-0'),
        proof: async (page) => expect(page.locator('zou-site-search a').first()).toBeVisible(),
      },
    },
  },
];
