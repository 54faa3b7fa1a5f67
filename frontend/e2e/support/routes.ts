import { expect, type Page } from '@playwright/test';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { YEAR } from './assessment';
import {
  answerApplied,
  answerStale,
  answerStaleAction,
  answerWith,
  dialogOpen,
  guardSpeaks,
  normal,
  offline,
  requestStates,
  sessionEnded,
  sessionEnding,
  userMenuOpen,
  type PageStates,
  type Who,
} from './states';
import { wordsInEither } from './words';
import type { Seat } from './world';

/** One page of the router: who looks at it, where, and in which states it can be. */
export interface RouteEntry {
  /** Pattern of the path, as the router has it. */
  readonly path: string;
  /** Null for a visitor. */
  readonly who: Who | null;
  readonly url: string;
  readonly states: PageStates;
}

const PAST_YEAR = 2026;
/** Words of the page, in whichever of its languages it is looked at. */
const nl = wordsInEither;
/** As the framework calls it, in both languages. */
const NOT_APPLICABLE = /Niet van toepassing|Not applicable/;
const COORDINATOR: Who = ['coordinator'];

/** The organisation whose round the scene has sent to the board, and the one that it has submitted. */
export const AT_BOARD = 1;
export const SUBMITTED = 2;

/** Fills the year and the codes into the pattern of a path. */
export function urlOf(path: string, values: Readonly<Record<string, string | number>> = {}): string {
  const given: Readonly<Record<string, string | number>> = {
    year: YEAR,
    theme: 'MEL',
    criterion: 'MEL-01',
    ...values,
  };
  return `/${path.replace(/:([a-z]+)/gi, (_, name: string) => String(given[name]))}`;
}

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

/** What is told only as time passes. */
const MESSAGES = {
  unread: 2,
  notifications: [
    {
      id: '018d0000-0000-7000-8000-0000000000c1',
      kind: 'actionsOverdue',
      facts: { count: 2 },
      createdAt: '2027-03-02T06:00:00.000Z',
      readAt: null,
    },
    {
      id: '018d0000-0000-7000-8000-0000000000c2',
      kind: 'questionsAssigned',
      facts: { count: 3, year: YEAR, date: '2027-04-01' },
      createdAt: '2027-03-01T09:30:00.000Z',
      readAt: null,
    },
    {
      id: '018d0000-0000-7000-8000-0000000000c3',
      kind: 'submitted',
      facts: { year: YEAR, date: '2027-03-01', reference: 'ZE-2027-00142' },
      createdAt: '2027-03-01T09:00:00.000Z',
      readAt: '2027-03-02T10:00:00.000Z',
    },
  ],
};

const MAIL_FAILURES = {
  isOn: true,
  waiting: 4,
  repeats: 1,
  failures: [
    {
      organisationId: '018d0000-0000-7000-8000-000000000001',
      organisationName: 'Jeugdhulp De Brug',
      id: '018d0000-0000-7000-8000-0000000000b1',
      kind: 'approved',
      attempts: 8,
      fault: 'refused',
      createdAt: '2027-03-01T09:30:00.000Z',
    },
  ],
};

/** Every page; `sweep/table.e2e.ts` holds this list against the router. */
export const ROUTES: readonly RouteEntry[] = [
  {
    path: APP_PATHS.signIn,
    who: null,
    url: urlOf(APP_PATHS.signIn),
    states: {
      normal,
      offline,
      refused: {
        after: async ({ page, watch }) => {
          watch.expectFailures();
          await page.getByRole('textbox').first().fill('niemand@voorbeeld.example');
          await page.locator('input[type=password]').fill('dit klopt niet');
          await page.locator('main button[type=submit]').click();
        },
        proof: async (page) => page.locator('.zou-error-summary, [role=alert]').first().waitFor(),
      },
      incomplete: {
        after: ({ page }) => page.locator('main button[type=submit]').click(),
        proof: async (page) => page.locator('[aria-invalid=true]').first().waitFor(),
      },
    },
  },
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
    path: APP_PATHS.profile,
    who: COORDINATOR,
    url: urlOf(APP_PATHS.profile),
    states: { normal, offline },
  },
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
      forContributor: { ...normal, who: ['contributor'] },
      unknownYear: { ...normal, url: urlOf(APP_PATHS.assessment, { year: 2031 }), hasFailures: true },
      readOnly: { ...normal, url: urlOf(APP_PATHS.assessment, { year: PAST_YEAR }) },
      atBoard: { ...normal, who: ['coordinator', AT_BOARD] },
      submitted: { ...normal, who: ['coordinator', SUBMITTED] },
    },
  },
  {
    path: APP_PATHS.theme,
    who: COORDINATOR,
    url: urlOf(APP_PATHS.theme),
    states: {
      normal,
      ...requestStates,
      readOnly: { ...normal, url: urlOf(APP_PATHS.theme, { year: PAST_YEAR }) },
      unknown: { ...normal, url: urlOf(APP_PATHS.theme, { theme: 'XXX' }) },
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
        proof: async (page) => expect(page.locator('.zou-save--failed')).toBeVisible({ timeout: 30_000 }),
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
    path: APP_PATHS.questionnaire,
    who: COORDINATOR,
    url: urlOf(APP_PATHS.questionnaire),
    states: { normal, ...requestStates },
  },
  {
    path: APP_PATHS.sinceLastYear,
    who: COORDINATOR,
    url: urlOf(APP_PATHS.sinceLastYear),
    states: {
      normal,
      ...requestStates,
      everything: {
        after: ({ page }) => page.getByLabel(nl('approval.since.onlyAttention')).uncheck(),
        proof: async (page) => expect(page.getByRole('checkbox')).not.toBeChecked(),
      },
      withoutEarlierYear: { ...normal, url: urlOf(APP_PATHS.sinceLastYear, { year: 2024 }) },
    },
  },
  {
    path: APP_PATHS.compare,
    who: COORDINATOR,
    url: urlOf(APP_PATHS.compare),
    states: {
      normal,
      ...requestStates,
      onlyChanged: {
        after: ({ page }) => page.getByLabel(nl('approval.compare.onlyChanged')).check(),
        proof: async (page) => expect(page.getByRole('checkbox')).toBeChecked(),
      },
      withoutEarlierYear: { ...normal, url: urlOf(APP_PATHS.compare, { year: 2024 }) },
      twoYearsAgo: { ...normal, url: `${urlOf(APP_PATHS.compare)}?met=2025` },
    },
  },
  {
    path: APP_PATHS.review,
    who: COORDINATOR,
    url: urlOf(APP_PATHS.review),
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
    path: APP_PATHS.approval,
    who: ['boardMember', AT_BOARD],
    url: urlOf(APP_PATHS.approval),
    states: {
      normal,
      ...requestStates,
      refused: {
        after: ({ page }) => page.getByRole('button', { name: nl('approval.decision.approve') }).click(),
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
    path: APP_PATHS.submitted,
    who: ['coordinator', SUBMITTED],
    url: urlOf(APP_PATHS.submitted),
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
      earlierYear: { ...normal, who: COORDINATOR, url: urlOf(APP_PATHS.submitted, { year: PAST_YEAR }) },
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
  {
    path: APP_PATHS.planRound,
    who: ['focalPerson'],
    url: urlOf(APP_PATHS.planRound),
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
    path: APP_PATHS.planEffect,
    who: ['focalPerson'],
    url: urlOf(APP_PATHS.planEffect),
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
  {
    path: APP_PATHS.partners,
    who: ['focalPerson'],
    url: urlOf(APP_PATHS.partners),
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
    path: APP_PATHS.proposals,
    who: COORDINATOR,
    url: urlOf(APP_PATHS.proposals),
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
    path: APP_PATHS.newAction,
    who: COORDINATOR,
    url: `${urlOf(APP_PATHS.newAction)}?vraag=MEL-01`,
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
    path: APP_PATHS.notifications,
    who: COORDINATOR,
    url: urlOf(APP_PATHS.notifications),
    states: {
      normal,
      ...requestStates,
      withMessages: {
        before: (page) => answerWith(page, '**/notifications', MESSAGES),
        proof: async (page) => expect(page.getByText('ZE-2027-00142').first()).toBeVisible(),
      },
      forPrivacyOfficer: { ...normal, who: ['privacyOfficer'] },
    },
  },
  {
    path: APP_PATHS.mailPreferences,
    who: null,
    url: `${urlOf(APP_PATHS.mailPreferences)}#a-link`,
    states: {
      normal: {
        before: (page) =>
          page.route('**/api/mail-preference', (route) =>
            route.fulfill({ json: { rhythm: 'atOnce', locale: 'nl' } }),
          ),
        proof: async (page) => expect(page.getByRole('radio').first()).toBeVisible(),
      },
      torn: { ...normal, hasFailures: true },
    },
  },
  {
    path: APP_PATHS.platformMail,
    who: ['platformAdministrator'],
    url: urlOf(APP_PATHS.platformMail),
    states: {
      normal,
      ...requestStates,
      withFailures: {
        before: (page) => answerWith(page, '**/platform/mail-failures', MAIL_FAILURES),
        proof: async (page) => expect(page.getByText('Jeugdhulp De Brug').first()).toBeVisible(),
      },
    },
  },
  {
    path: APP_PATHS.platformReopenings,
    who: ['platformAdministrator'],
    url: urlOf(APP_PATHS.platformReopenings),
    states: {
      normal,
      ...requestStates,
      // The demo's round is open, and this page is for what comes after its closing.
      withRequests: {
        before: (page) =>
          answerWith(page, '**/platform/reopenings', {
            reopenings: [
              {
                id: '018d0000-0000-7000-8000-0000000000a1',
                organisationId: '018d0000-0000-7000-8000-000000000001',
                organisationName: 'Jeugdhulp De Brug',
                year: YEAR,
                reason: 'Het aantal getrainde medewerkers klopt niet: een team is dubbel geteld.',
                askedAt: '2027-05-04T09:30:00.000Z',
              },
            ],
          }),
        proof: async (page) => expect(page.getByText('Jeugdhulp De Brug').first()).toBeVisible(),
      },
    },
  },
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
    },
  },
  { path: APP_PATHS.accessibility, who: null, url: urlOf(APP_PATHS.accessibility), states: { normal } },
  { path: APP_PATHS.privacy, who: null, url: urlOf(APP_PATHS.privacy), states: { normal } },
  {
    path: 'geen-toegang',
    who: ['privacyOfficer'],
    url: urlOf(APP_PATHS.evidence),
    states: { normal, direct: { ...normal, url: '/geen-toegang' } },
  },
  { path: 'niet-gelukt', who: COORDINATOR, url: '/niet-gelukt', states: { normal } },
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

/** Gives the first action of the list another status. */
async function chooseStatus(page: Page, status: string): Promise<void> {
  await page.locator('zou-status-menu button').first().click();
  await page.getByRole('menuitemradio', { name: nl(`improvement.status.${status}`) }).click();
}

function question(criterion: string, year = YEAR): string {
  return urlOf(APP_PATHS.question, { criterion, year });
}
