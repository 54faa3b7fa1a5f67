import { expect, type Page } from '@playwright/test';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { PAGE_PATHS } from '@zicht/shared/routes/page-paths';
import { YEAR } from '../assessment';
import {
  answerApplied,
  answerStaleAction,
  answerWith,
  dialogOpen,
  guardSpeaks,
  normal,
  requestStates,
} from '../sweep/states';
import { wordsInEither } from '../words';
import type { Seat } from '../worlds/world';
import { COORDINATOR, SUBMITTED, urlOf, type RouteEntry } from './route-entry';

/** Words of the page, in whichever of its languages it is looked at. */
const nl = wordsInEither;

/** The demo makes its own ids, so an action is reached through the list. */
const firstAction = {
  url: urlOf(APP_PATHS.plan),
  after: async ({ page }: Seat) => {
    await page.locator('.zou-action__title').first().click();
    await page.waitForURL('**/verbeterplan/acties/**');
    await page.locator('zou-action-comments').waitFor();
  },
};

const guardAtActionComment = guardSpeaks('zou-action-comments');

/** The improvement plan. */
export const PLAN_ROUTES: readonly RouteEntry[] = [
  {
    path: APP_PATHS.plan,
    who: COORDINATOR,
    url: urlOf(APP_PATHS.plan),
    states: {
      normal,
      ...requestStates,
      empty: {
        before: (page) =>
          answerWith(page, '**/plan/actions?*', {
            today: `${YEAR}-03-01`,
            actions: [],
            total: 0,
            nextOffset: null,
          }),
        proof: async (page) => expect(page.getByText(nl('improvement.empty.heading'))).toBeVisible(),
      },
      board: {
        url: `${urlOf(APP_PATHS.plan)}?weergave=bord&thema=MEL`,
        proof: async (page) =>
          expect(page.locator('zou-action-board, zou-action-list').first()).toBeVisible(),
        widths: [1280, 320],
      },
      timeline: {
        url: `${urlOf(APP_PATHS.plan)}?weergave=tijdlijn`,
        proof: async (page) =>
          expect(page.locator('zou-action-timeline, zou-action-list').first()).toBeVisible(),
        widths: [1280, 320],
      },
      nothingFound: {
        url: `${urlOf(APP_PATHS.plan)}?status=gestopt&thema=HUL`,
        proof: async (page) => expect(page.locator('#filter-status')).toBeVisible(),
      },
      menuOpen: {
        after: ({ page }) => page.locator('zou-status-menu button').first().click(),
        proof: async (page) => expect(page.getByRole('menu')).toBeVisible(),
      },
      changed: {
        before: (page) => page.route('**/plan/changes', answerApplied),
        after: ({ page }) => chooseStatus(page, 'done'),
        proof: async (page) => expect(page.locator('.zou-undo')).toBeVisible(),
      },
      stopping: {
        after: ({ page }) => chooseStatus(page, 'stopped'),
        proof: dialogOpen,
      },
      conflict: {
        before: (page) => page.route('**/plan/changes', answerStaleAction),
        after: async ({ page, watch }) => {
          watch.expectFailures();
          await chooseStatus(page, 'done');
        },
        proof: async (page) => expect(page.locator('.zou-compare')).toBeVisible(),
        hasFailures: true,
      },
      forBoardMember: { ...normal, who: ['boardMember'] },
      forContributor: { ...normal, who: ['contributor'] },
    },
  },
  {
    path: PAGE_PATHS.proposals,
    who: COORDINATOR,
    url: urlOf(PAGE_PATHS.proposals),
    states: {
      normal,
      ...requestStates,
      added: {
        before: (page) => page.route('**/plan/changes', answerApplied),
        after: ({ page }) =>
          page
            .getByRole('button', { name: nl('improvement.proposals.add') })
            .first()
            .click(),
        proof: async (page) => expect(page.locator('zou-added-suggestion select')).toBeVisible(),
      },
      forBoardMember: { ...normal, who: ['boardMember'] },
    },
  },
  {
    path: PAGE_PATHS.newAction,
    who: COORDINATOR,
    url: `${urlOf(PAGE_PATHS.newAction)}?vraag=MEL-01`,
    states: {
      normal,
      ...requestStates,
      refused: {
        after: ({ page }) => page.locator('main form button[type=submit]').click(),
        proof: async (page) => expect(page.locator('.zou-error-summary')).toBeVisible(),
      },
      guardAtTitle: guardSpeaks('zou-action-fields'),
      forContributor: { ...normal, who: ['contributor'] },
      forBoardMember: { ...normal, who: ['boardMember'] },
    },
  },
  {
    path: APP_PATHS.action,
    who: COORDINATOR,
    url: urlOf(APP_PATHS.action, { actionId: '018d0000-0000-7000-8000-0000000000a1' }),
    states: {
      normal: { ...normal, ...firstAction },
      ...requestStates,
      unknown: { ...normal, hasFailures: true },
      guardAtComment: {
        ...firstAction,
        after: async (seat) => {
          await firstAction.after(seat);
          await guardAtActionComment.after(seat);
        },
        proof: guardAtActionComment.proof,
      },
      historyOpen: {
        ...firstAction,
        after: async (seat) => {
          await firstAction.after(seat);
          await seat.page.locator('zou-action-history summary').click();
        },
        proof: async (page) => expect(page.locator('zou-action-history details[open]')).toBeVisible(),
      },
      choosingEvidence: {
        ...firstAction,
        after: async (seat) => {
          await firstAction.after(seat);
          await seat.page.getByRole('button', { name: nl('improvement.evidence.choose') }).click();
        },
        proof: dialogOpen,
      },
      conflict: {
        ...firstAction,
        before: (page) => page.route('**/plan/changes', answerStaleAction),
        after: async (seat) => {
          await firstAction.after(seat);
          seat.watch.expectFailures();
          await seat.page.locator('#action-note').fill('Zo schrijf ik het op.');
        },
        proof: async (page) => expect(page.locator('.zou-compare')).toBeVisible(),
        hasFailures: true,
      },
      incomplete: {
        ...firstAction,
        after: async (seat) => {
          await firstAction.after(seat);
          await seat.page.locator('#action-title').fill('');
          await seat.page.locator('#action-note').focus();
        },
        proof: async (page) => expect(page.locator('#action-title-error')).toBeVisible(),
      },
      forBoardMember: { ...normal, ...firstAction, who: ['boardMember'] },
      withLocations: { ...normal, ...firstAction, who: ['coordinator', SUBMITTED] },
    },
  },
  {
    path: PAGE_PATHS.planRound,
    who: ['focalPerson'],
    url: urlOf(PAGE_PATHS.planRound),
    states: {
      normal,
      ...requestStates,
      newDate: {
        after: ({ page }) =>
          page
            .getByRole('button', { name: nl('planRound.choice.newDate') })
            .first()
            .click(),
        proof: async (page) => expect(page.locator('zou-round-card input[type=date]')).toBeVisible(),
      },
      stoppingRefused: {
        after: async ({ page }) => {
          await page
            .getByRole('button', { name: nl('planRound.choice.stopped') })
            .first()
            .click();
          await page.locator('zou-round-card form button[type=submit]').click();
        },
        proof: async (page) => expect(page.locator('zou-round-card [aria-invalid=true]')).toBeVisible(),
      },
      empty: {
        before: (page) =>
          answerWith(page, '**/plan/actions?*', {
            today: '2027-03-01',
            actions: [],
            total: 0,
            nextOffset: null,
          }),
        proof: async (page) => expect(page.locator('.zou-empty')).toBeVisible(),
      },
      closed: {
        before: (page) =>
          answerWith(page, '**/plan/rounds', {
            month: '2027-03',
            doneAt: '2027-03-01T10:00:00.000Z',
            open: 3,
            overdue: 1,
            partnersToCheck: 1,
          }),
        proof: async (page) => expect(page.locator('.zou-alert--done')).toBeVisible(),
      },
      forContributor: { ...normal, who: ['contributor'] },
      forCoordinator: { ...normal, who: ['coordinator'] },
    },
  },
  {
    path: PAGE_PATHS.planEffect,
    who: ['focalPerson'],
    url: urlOf(PAGE_PATHS.planEffect),
    states: {
      normal,
      ...requestStates,
      recording: {
        after: ({ page }) => page.locator('zou-effect-table .zou-button').first().click(),
        proof: dialogOpen,
      },
      measuringRefused: {
        after: async ({ page }) => {
          await page.getByRole('button', { name: nl('planEffect.measure') }).click();
          await page.locator('dialog[open] button[type=submit]').click();
        },
        proof: async (page) => expect(page.locator('dialog[open] .zou-error-summary')).toBeVisible(),
      },
      forBoardMember: { ...normal, who: ['boardMember'] },
    },
  },
];

/** Gives the first action of the list another status. */
async function chooseStatus(page: Page, status: string): Promise<void> {
  await page.locator('zou-status-menu button').first().click();
  await page.getByRole('menuitemradio', { name: nl(`improvement.status.${status}`) }).click();
}
