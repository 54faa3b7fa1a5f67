import { expect } from '@playwright/test';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import type { Session } from '@zicht/shared/identity/session.contract';
import { PAGE_PATHS } from '@zicht/shared/routes/page-paths';
import {
  answerWith,
  changeSession,
  normal,
  requestStates,
  sessionEnded,
  sessionEnding,
  userMenuOpen,
} from '../sweep/states';
import { wordsInEither } from '../words';
import { AT_BOARD, COORDINATOR, PAST_YEAR, SUBMITTED, urlOf, type RouteEntry } from './route-entry';

/** The organisation was closed, after it carried on for another itself; the reader belongs to both. */
function closedForAnother(session: Session): Session {
  const [own, ...rest] = session.memberships;
  if (own === undefined) return session;
  const bodyId = '018d0000-0000-7000-8000-0000000000d5';
  const other = (organisationId: string, name: string) => [{ organisationId, name }];
  const successions: (typeof own)['successions'] = [
    {
      side: 'continues',
      day: '2026-01-01',
      others: other('018d0000-0000-7000-8000-0000000000d4', 'Opvang De Haven'),
    },
    { side: 'ends', day: '2027-03-01', others: other(bodyId, 'Jeugdhulp Nieuwland-Vijfheerenlanden') },
  ];
  const successor = { ...own, bodyId, bodyName: 'Jeugdhulp Nieuwland-Vijfheerenlanden' };
  return { ...session, memberships: [{ ...own, isClosed: true, successions }, successor, ...rest] };
}

/** Start page, results, what a concern sees of them, and report. */
export const REPORTING_ROUTES: readonly RouteEntry[] = [
  {
    path: APP_PATHS.start,
    who: COORDINATOR,
    url: urlOf(APP_PATHS.start),
    states: {
      normal,
      ...requestStates,
      sessionEnding,
      sessionEnded,
      userMenuOpen,
      forContributor: { ...normal, who: ['contributor'] },
      forFocalPerson: { ...normal, who: ['focalPerson'] },
      forBoardMember: { ...normal, who: ['boardMember'] },
      forBoardMemberWithWork: { ...normal, who: ['boardMember', AT_BOARD] },
      forPrivacyOfficer: { ...normal, who: ['privacyOfficer'] },
      forConcernCoordinator: { ...normal, who: ['concernCoordinator'] },
      forPlatformAdministrator: { ...normal, who: ['platformAdministrator'] },
      forInspector: { ...normal, who: ['inspector'] },
      atBoard: { ...normal, who: ['coordinator', AT_BOARD] },
      submitted: { ...normal, who: ['coordinator', SUBMITTED] },
      closed: {
        before: (page) => changeSession(page, closedForAnother),
        proof: async (page) => expect(page.locator('zou-succession-notice .zou-button')).toBeVisible(),
      },
    },
  },
  {
    path: PAGE_PATHS.results,
    who: COORDINATOR,
    url: urlOf(PAGE_PATHS.results),
    states: {
      normal,
      ...requestStates,
      withTablesOpen: {
        after: async ({ page }) => {
          for (const summary of await page.locator('main details > summary').all()) await summary.click();
        },
        proof: async (page) => expect(page.locator('main details[open]').first()).toBeVisible(),
      },
      submitted: { ...normal, url: urlOf(PAGE_PATHS.results, { year: PAST_YEAR }) },
      unknownYear: { ...normal, url: urlOf(PAGE_PATHS.results, { year: 2031 }), hasFailures: true },
      firstYear: { ...normal, url: urlOf(PAGE_PATHS.results, { year: 2024 }) },
      sharing: {
        after: ({ page }) => page.locator('zou-sharing-card').scrollIntoViewIfNeeded(),
        proof: async (page) =>
          expect(page.getByRole('button', { name: wordsInEither('dashboards.sharing.stop') })).toBeVisible(),
      },
      sharingForBoardMember: {
        who: ['boardMember'],
        proof: async (page) =>
          expect(page.getByText(wordsInEither('dashboards.sharing.byCoordinator'))).toBeVisible(),
      },
      trendOfTheme: { ...normal, url: `${urlOf(PAGE_PATHS.results, { year: PAST_YEAR })}?trend=MEL` },
    },
  },
  {
    path: APP_PATHS.concern,
    who: ['concernCoordinator'],
    url: urlOf(APP_PATHS.concern),
    states: {
      normal: { proof: async (page) => expect(page.locator('main table')).toBeVisible() },
      ...requestStates,
      empty: {
        before: (page) => answerWith(page, '**/concerns/*/profiles', { profiles: [] }),
        proof: async (page) => expect(page.getByText(wordsInEither('concern.empty'))).toBeVisible(),
      },
      nothingSubmitted: {
        before: (page) =>
          answerWith(page, '**/concerns/*/profiles', {
            profiles: [
              {
                organisationId: '018d0000-0000-7000-8000-000000000001',
                organisationName: 'Jeugdhulp De Brug',
                sharedAt: '2027-03-01T09:30:00.000Z',
                profile: null,
              },
            ],
          }),
        proof: async (page) => expect(page.getByText('Jeugdhulp De Brug').first()).toBeVisible(),
      },
    },
  },
  {
    path: PAGE_PATHS.report,
    who: COORDINATOR,
    url: urlOf(PAGE_PATHS.report, { year: PAST_YEAR }),
    states: {
      normal,
      ...requestStates,
      provisional: { ...normal, url: urlOf(PAGE_PATHS.report) },
      unknownYear: { ...normal, url: urlOf(PAGE_PATHS.report, { year: 2031 }), hasFailures: true },
    },
  },
  {
    path: PAGE_PATHS.resultsTheme,
    who: COORDINATOR,
    url: urlOf(PAGE_PATHS.resultsTheme),
    states: {
      normal,
      ...requestStates,
      submitted: { ...normal, url: urlOf(PAGE_PATHS.resultsTheme, { year: PAST_YEAR }) },
      expected: { ...normal, url: `${urlOf(PAGE_PATHS.resultsTheme, { year: PAST_YEAR })}?stand=verwacht` },
      unknown: { ...normal, url: urlOf(PAGE_PATHS.resultsTheme, { theme: 'XXX' }) },
    },
  },
];
