import { expect } from '@playwright/test';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { PAGE_PATHS } from '@zicht/shared/routes/page-paths';
import { YEAR } from '../assessment';
import {
  answerStale,
  dialogOpen,
  guardSpeaks,
  normal,
  requestStates,
  sessionEnded,
  sessionEnding,
} from '../sweep/states';
import { wordsInEither } from '../words';
import { AT_BOARD, COORDINATOR, PAST_YEAR, SUBMITTED, urlOf, type RouteEntry } from './route-entry';

/** Words of the page, in whichever of its languages it is looked at. */
const nl = wordsInEither;

/** As the framework calls it, in both languages. */
const NOT_APPLICABLE = /Niet van toepassing|Not applicable/;

/** Where the self-assessment is filled in and read. */
export const ANSWERING_ROUTES: readonly RouteEntry[] = [
  {
    path: APP_PATHS.assessment,
    who: COORDINATOR,
    url: urlOf(APP_PATHS.assessment),
    states: {
      normal,
      ...requestStates,
      dividing: {
        after: ({ page }) => page.getByRole('button', { name: nl('assessments.assign.divide') }).click(),
        proof: dialogOpen,
      },
      otherKind: {
        before: (page) =>
          page.route(/\/api\/organisations\/[^/]+$/, async (route) => {
            const response = await route.fetch();
            await route.fulfill({ response, json: { ...(await response.json()), sectors: ['ONP'] } });
          }),
        after: ({ page }) => page.getByRole('button', { name: nl('overview.sectors.button') }).click(),
        proof: dialogOpen,
      },
      forContributor: { ...normal, who: ['contributor'] },
      unknownYear: { ...normal, url: urlOf(APP_PATHS.assessment, { year: 2031 }), hasFailures: true },
      readOnly: { ...normal, url: urlOf(APP_PATHS.assessment, { year: PAST_YEAR }) },
      atBoard: { ...normal, who: ['coordinator', AT_BOARD] },
      submitted: { ...normal, who: ['coordinator', SUBMITTED] },
    },
  },
  {
    path: PAGE_PATHS.theme,
    who: COORDINATOR,
    url: urlOf(PAGE_PATHS.theme),
    states: {
      normal,
      ...requestStates,
      readOnly: { ...normal, url: urlOf(PAGE_PATHS.theme, { year: PAST_YEAR }) },
      unknown: { ...normal, url: urlOf(PAGE_PATHS.theme, { theme: 'XXX' }) },
    },
  },
  {
    path: APP_PATHS.question,
    who: COORDINATOR,
    url: question('MEL-01'),
    states: {
      normal,
      ...requestStates,
      offlineWithWork: {
        after: async ({ page, context }) => {
          await context.setOffline(true);
          await page.locator('zou-explanation-section textarea').fill('Deze tekst wacht op de verbinding.');
        },
        proof: async (page) => expect(page.locator('.zou-bar--offline')).toContainText('1'),
        hasFailures: true,
      },
      notSaved: {
        after: async ({ page, watch }) => {
          watch.expectFailures();
          await page.route('**/changes', (route) =>
            route.fulfill({
              status: 500,
              json: { type: 'about:blank', title: '', status: 500, code: 'unexpected' },
            }),
          );
          await page.locator('zou-explanation-section textarea').fill('Deze tekst komt niet aan.');
        },
        // The first failure is tried again in silence, so it takes a while.
        proof: async (page) => expect(page.locator('.zou-save--failed')).toBeVisible(),
        hasFailures: true,
      },
      conflict: {
        after: async ({ page, watch }) => {
          watch.expectFailures();
          await page.route('**/changes', answerStale);
          await page.locator('zou-explanation-section textarea').fill('Zo schrijf ik het op.');
        },
        proof: async (page) => expect(page.locator('.zou-compare')).toBeVisible(),
        hasFailures: true,
      },
      sessionEnded,
      sessionEnding,
      withHelpOpen: {
        after: async ({ page }) => {
          for (const summary of await page.locator('main details > summary').all()) await summary.click();
        },
        proof: async (page) => expect(page.locator('main details[open]').first()).toBeVisible(),
      },
      addingEvidence: {
        after: ({ page }) => page.getByRole('button', { name: nl('assessments.evidence.add') }).click(),
        proof: dialogOpen,
      },
      addingEvidenceWithFaults: {
        after: async ({ page }) => {
          await page.getByRole('button', { name: nl('assessments.evidence.add') }).click();
          await page.locator('dialog[open] button[type=submit]').click();
        },
        proof: async (page) => expect(page.locator('dialog[open] [aria-invalid=true]').first()).toBeVisible(),
      },
      choosingEvidence: {
        after: ({ page }) => page.getByRole('button', { name: nl('assessments.evidence.choose') }).click(),
        proof: dialogOpen,
      },
      assigning: {
        after: ({ page }) => page.getByRole('button', { name: nl('assessments.assign.button') }).click(),
        proof: dialogOpen,
      },
      wiping: {
        after: ({ page }) =>
          page
            .locator('zou-explanation-section')
            .getByRole('button', { name: nl('assessments.wipe.button') })
            .click(),
        proof: dialogOpen,
      },
      guardAtExplanation: guardSpeaks('zou-explanation-section'),
      guardAtComment: guardSpeaks('zou-comments-section'),
      guardAtEvidence: guardSpeaks('dialog[open]', (page) =>
        page.getByRole('button', { name: nl('assessments.evidence.add') }).click(),
      ),
      guardAtReason: {
        ...guardSpeaks('zou-reason-field', (page) =>
          page.locator('zou-answer-editor').getByLabel(NOT_APPLICABLE).check(),
        ),
        url: question('HUL-02'),
      },
      guardAtTextAnswer: { ...guardSpeaks('zou-text-answer'), url: question('BOR-08') },
      yesPartlyNo: { ...normal, url: question('BOR-02') },
      several: { ...normal, url: question('KEN-03') },
      percentage: { ...normal, url: question('SCH-02') },
      copiedPercentage: { ...normal, url: question('SCH-03') },
      number: { ...normal, url: question('BOR-04') },
      date: { ...normal, url: question('SAM-06') },
      text: { ...normal, url: question('BOR-08') },
      dontKnow: { ...normal, url: question('MEL-04') },
      open: { ...normal, url: question('HUL-01') },
      notForThisSector: { ...normal, url: question('MEL-07') },
      unknown: { ...normal, url: question('XXX-01') },
      assigned: { ...normal, url: question('SCH-02'), who: ['contributor'] },
      notAssigned: { ...normal, who: ['contributor'] },
      forReader: { ...normal, who: ['boardMember'] },
      atBoard: { ...normal, who: ['coordinator', AT_BOARD] },
      submitted: { ...normal, who: ['coordinator', SUBMITTED] },
      readOnly: { ...normal, url: question('MEL-01', PAST_YEAR) },
    },
  },
  {
    path: PAGE_PATHS.questionnaire,
    who: COORDINATOR,
    url: urlOf(PAGE_PATHS.questionnaire),
    states: { normal, ...requestStates },
  },
  {
    path: PAGE_PATHS.sinceLastYear,
    who: COORDINATOR,
    url: urlOf(PAGE_PATHS.sinceLastYear),
    states: {
      normal,
      ...requestStates,
      everything: {
        after: ({ page }) => page.getByLabel(nl('approval.since.onlyAttention')).uncheck(),
        proof: async (page) => expect(page.getByRole('checkbox')).not.toBeChecked(),
      },
      withoutEarlierYear: { ...normal, url: urlOf(PAGE_PATHS.sinceLastYear, { year: 2024 }) },
    },
  },
  {
    path: PAGE_PATHS.compare,
    who: COORDINATOR,
    url: urlOf(PAGE_PATHS.compare),
    states: {
      normal,
      ...requestStates,
      onlyChanged: {
        after: ({ page }) => page.getByLabel(nl('approval.compare.onlyChanged')).check(),
        proof: async (page) => expect(page.getByRole('checkbox')).toBeChecked(),
      },
      withoutEarlierYear: { ...normal, url: urlOf(PAGE_PATHS.compare, { year: 2024 }) },
      twoYearsAgo: { ...normal, url: `${urlOf(PAGE_PATHS.compare)}?met=2025` },
    },
  },
];

function question(criterion: string, year = YEAR): string {
  return urlOf(APP_PATHS.question, { criterion, year });
}
