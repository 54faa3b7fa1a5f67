import { expect } from '@playwright/test';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { normal, requestStates, sessionEnded, sessionEnding, userMenuOpen } from '../states';
import { AT_BOARD, COORDINATOR, PAST_YEAR, SUBMITTED, urlOf, type RouteEntry } from './route-entry';

/** Start page, results and report. */
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
      forPlatformAdministrator: { ...normal, who: ['platformAdministrator'] },
      forInspector: { ...normal, who: ['inspector'] },
      atBoard: { ...normal, who: ['coordinator', AT_BOARD] },
      submitted: { ...normal, who: ['coordinator', SUBMITTED] },
    },
  },
  {
    path: APP_PATHS.results,
    who: COORDINATOR,
    url: urlOf(APP_PATHS.results),
    states: {
      normal,
      ...requestStates,
      withTablesOpen: {
        after: async ({ page }) => {
          for (const summary of await page.locator('main details > summary').all()) await summary.click();
        },
        proof: async (page) => expect(page.locator('main details[open]').first()).toBeVisible(),
      },
      submitted: { ...normal, url: urlOf(APP_PATHS.results, { year: PAST_YEAR }) },
      unknownYear: { ...normal, url: urlOf(APP_PATHS.results, { year: 2031 }), hasFailures: true },
      firstYear: { ...normal, url: urlOf(APP_PATHS.results, { year: 2024 }) },
      trendOfTheme: { ...normal, url: `${urlOf(APP_PATHS.results, { year: PAST_YEAR })}?trend=MEL` },
    },
  },
  {
    path: APP_PATHS.report,
    who: COORDINATOR,
    url: urlOf(APP_PATHS.report, { year: PAST_YEAR }),
    states: {
      normal,
      ...requestStates,
      provisional: { ...normal, url: urlOf(APP_PATHS.report) },
      unknownYear: { ...normal, url: urlOf(APP_PATHS.report, { year: 2031 }), hasFailures: true },
    },
  },
  {
    path: APP_PATHS.resultsTheme,
    who: COORDINATOR,
    url: urlOf(APP_PATHS.resultsTheme),
    states: {
      normal,
      ...requestStates,
      submitted: { ...normal, url: urlOf(APP_PATHS.resultsTheme, { year: PAST_YEAR }) },
      expected: { ...normal, url: `${urlOf(APP_PATHS.resultsTheme, { year: PAST_YEAR })}?stand=verwacht` },
      unknown: { ...normal, url: urlOf(APP_PATHS.resultsTheme, { theme: 'XXX' }) },
    },
  },
];
