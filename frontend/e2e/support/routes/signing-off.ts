import { expect } from '@playwright/test';
import { PAGE_PATHS } from '@zicht/shared/routes/page-paths';
import { dialogOpen, guardSpeaks, normal, requestStates } from '../sweep/states';
import { wordsInEither } from '../words';
import { AT_BOARD, COORDINATOR, PAST_YEAR, SUBMITTED, urlOf, type RouteEntry } from './route-entry';

/** Words of the page, in whichever of its languages it is looked at. */
const nl = wordsInEither;

/** From review to submitted. */
export const SIGNING_OFF_ROUTES: readonly RouteEntry[] = [
  {
    path: PAGE_PATHS.review,
    who: COORDINATOR,
    url: urlOf(PAGE_PATHS.review),
    states: {
      normal,
      ...requestStates,
      refused: {
        after: ({ page }) => page.getByRole('button', { name: nl('approval.send.button') }).click(),
        proof: async (page) => expect(page.locator('.zou-error-summary')).toBeVisible(),
      },
      forBoardMember: { ...normal, who: ['boardMember'] },
      atBoard: { ...normal, who: ['coordinator', AT_BOARD] },
      submitted: { ...normal, who: ['coordinator', SUBMITTED] },
    },
  },
  {
    path: PAGE_PATHS.approval,
    who: ['boardMember', AT_BOARD],
    url: urlOf(PAGE_PATHS.approval),
    states: {
      normal,
      ...requestStates,
      refused: {
        after: ({ page }) =>
          page.locator('.zou-button--primary', { hasText: nl('approval.decision.approve') }).click(),
        proof: async (page) => expect(page.locator('#statement-error')).toBeVisible(),
      },
      sendingBackRefused: {
        after: ({ page }) => page.getByRole('button', { name: nl('approval.decision.sendBack') }).click(),
        proof: async (page) => expect(page.locator('.zou-error-summary')).toBeVisible(),
      },
      asking: {
        after: ({ page }) =>
          page
            .getByRole('button', { name: nl('approval.finding.ask') })
            .first()
            .click(),
        proof: async (page) => expect(page.locator('zou-theme-finding textarea')).toBeVisible(),
      },
      guardAtQuestion: guardSpeaks('zou-theme-finding', (page) =>
        page
          .getByRole('button', { name: nl('approval.finding.ask') })
          .first()
          .click(),
      ),
      forSender: { ...normal, who: ['coordinator', AT_BOARD] },
      draft: { ...normal, who: ['boardMember'] },
      submitted: { ...normal, who: ['boardMember', SUBMITTED] },
    },
  },
  {
    path: PAGE_PATHS.submitted,
    who: ['coordinator', SUBMITTED],
    url: urlOf(PAGE_PATHS.submitted),
    states: {
      normal,
      ...requestStates,
      asking: {
        after: ({ page }) => page.getByRole('button', { name: nl('approval.reopening.ask') }).click(),
        proof: dialogOpen,
      },
      guardAtReason: guardSpeaks('dialog[open]', (page) =>
        page.getByRole('button', { name: nl('approval.reopening.ask') }).click(),
      ),
      withAnswers: {
        after: ({ page }) =>
          page
            .getByRole('link', { name: nl('approval.submitted.read') })
            .first()
            .click(),
        proof: async (page) => expect(page.locator('#inzending')).toBeVisible(),
      },
      notYet: { ...normal, who: COORDINATOR },
      earlierYear: { ...normal, who: COORDINATOR, url: urlOf(PAGE_PATHS.submitted, { year: PAST_YEAR }) },
    },
  },
];
