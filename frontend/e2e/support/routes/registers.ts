import { expect } from '@playwright/test';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { PAGE_PATHS } from '@zicht/shared/routes/page-paths';
import { answerWith, dialogOpen, guardSpeaks, normal, requestStates } from '../sweep/states';
import { wordsInEither } from '../words';
import { COORDINATOR, urlOf, type RouteEntry } from './route-entry';

/** Words of the page, in whichever of its languages it is looked at. */
const nl = wordsInEither;

/** Partners and evidence. */
export const REGISTER_ROUTES: readonly RouteEntry[] = [
  {
    path: PAGE_PATHS.partners,
    who: ['focalPerson'],
    url: urlOf(PAGE_PATHS.partners),
    states: {
      normal,
      ...requestStates,
      withHistory: {
        after: async ({ page }) => {
          await page.locator('zou-partner-card summary').first().click();
        },
        proof: async (page) =>
          expect(page.locator('zou-partner-card details[open] li').first()).toBeVisible(),
      },
      adding: {
        after: ({ page }) => page.getByRole('button', { name: nl('partners.add') }).click(),
        proof: dialogOpen,
      },
      namingAPerson: {
        after: async ({ page }) => {
          await page.getByRole('button', { name: nl('partners.add') }).click();
          await page.locator('#partner-functionTitle').fill('mevrouw De Boer');
          await page.locator('dialog[open] button[type=submit]').click();
        },
        proof: async (page) => {
          await expect(page.locator('dialog[open] .zou-alert--warning')).toBeVisible();
          await expect(page.locator('dialog[open] .zou-error-summary')).toBeVisible();
        },
      },
      removing: {
        after: ({ page }) =>
          page
            .locator('zou-partner-card')
            .first()
            .getByRole('button', { name: nl('partners.remove') })
            .click(),
        proof: dialogOpen,
      },
      forBoardMember: { ...normal, who: ['boardMember'] },
    },
  },
  {
    path: APP_PATHS.evidence,
    who: COORDINATOR,
    url: urlOf(APP_PATHS.evidence),
    states: {
      normal,
      ...requestStates,
      empty: {
        before: (page) => answerWith(page, '**/evidence?*', { evidence: [], total: 0, nextOffset: null }),
        proof: async (page) => expect(page.getByText(nl('evidence.empty'))).toBeVisible(),
      },
      adding: {
        after: ({ page }) => page.getByRole('button', { name: nl('evidence.add') }).click(),
        proof: dialogOpen,
      },
      addingWithFaults: {
        after: async ({ page }) => {
          await page.getByRole('button', { name: nl('evidence.add') }).click();
          await page.locator('dialog[open] .zou-button--primary').click();
        },
        proof: async (page) => expect(page.locator('dialog[open] [aria-invalid=true]').first()).toBeVisible(),
      },
      guardAtTitle: guardSpeaks('dialog[open]', (page) =>
        page.getByRole('button', { name: nl('evidence.add') }).click(),
      ),
      changing: {
        after: ({ page }) =>
          page
            .getByRole('button', { name: nl('evidence.change') })
            .first()
            .click(),
        proof: dialogOpen,
      },
      removing: {
        after: ({ page }) =>
          page
            .getByRole('button', { name: nl('evidence.remove') })
            .first()
            .click(),
        proof: dialogOpen,
      },
      forBoardMember: { ...normal, who: ['boardMember'] },
    },
  },
];
