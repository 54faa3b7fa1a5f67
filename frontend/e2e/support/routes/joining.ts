import { expect } from '@playwright/test';
import { JOINING_PATHS } from '@zicht/shared/routes/joining-paths';
import { ORGANISATIONS_PAGE_PATH } from '@zicht/shared/routes/organisation-api-paths';
import { dialogOpen, normal, offline, requestStates, answerWith } from '../sweep/states';
import { wordsInEither as nl } from '../words';
import type { RouteEntry } from './route-entry';

const REQUESTS = {
  requests: [
    {
      organisationId: '018d0000-0000-7000-8000-0000000000d1',
      name: 'Stichting Jongerenwerk en Maatschappelijke Ondersteuning Lekoever-Vijfheerenlanden',
      kvkNumber: '00000001',
      mainSector: 'JON',
      municipalityCode: 'GM0344',
      sizeClass: 'KL2',
      concernName: 'Welzijnsgroep Lekstreek',
      askerName: 'Mila Postma',
      askerFunction: 'Teamleider',
      email: 'mila.postma@jongerenwerk-lekoever.example',
      askedAt: '2027-03-01T09:30:00.000Z',
      sameNumber: ['Jeugdhulp De Brug'],
    },
  ],
  concerns: [{ id: '018d0000-0000-7000-8000-0000000000c1', name: 'Stichting Vechtgroep' }],
};

const RECOVERIES = {
  recoveries: [null, { email: 'nieuw@lekoever.example', proposedBy: 'Omar Benali', isOwn: false }].map(
    (proposal, index) => ({
      kind: 'organisation',
      organisationId: `018d0000-0000-7000-8000-0000000000e${index}`,
      name: ['Opvang De Haven', 'Jongerenwerk Lekoever'][index],
      members: 3,
      proposal: proposal === null ? null : { ...proposal, expiresAt: '2027-03-08T09:30:00.000Z' },
    }),
  ),
};

const SUSPENDED = {
  organisations: [
    {
      organisationId: '018d0000-0000-7000-8000-0000000000d2',
      name: 'Stichting Jongerenwerk en Maatschappelijke Ondersteuning Lekoever-Vijfheerenlanden',
      kvkNumber: '00000001',
      mainSector: 'JON',
      municipalityCode: 'GM0344',
      youthRegion: null,
      sizeClass: 'KL2',
      status: 'suspended',
      closesOn: null,
      version: 2,
    },
  ],
};

const named = (organisationId: string, name: string) => ({ organisationId, name });

const SUCCESSIONS = {
  successions: [true, false].map((canBeTakenBack, index) => ({
    id: `018d0000-0000-7000-8000-0000000000f${index}`,
    day: '2027-03-01',
    reason: 'municipalReorganisation',
    predecessors: [
      named(
        '018d0000-0000-7000-8000-0000000000d3',
        'Jeugdhulpverleningsorganisatie Nieuwegein-Vijfheerenlanden',
      ),
      named('018d0000-0000-7000-8000-0000000000d4', 'Opvang De Haven'),
    ],
    successors: [named('018d0000-0000-7000-8000-0000000000d5', 'Jeugdhulp Nieuwland')],
    canBeTakenBack,
  })),
};

/** Joining: asking, confirming, deciding; and the organisations that came in. */
export const JOINING_ROUTES: readonly RouteEntry[] = [
  {
    path: JOINING_PATHS.join,
    who: null,
    url: `/${JOINING_PATHS.join}`,
    states: {
      normal: { proof: async (page) => expect(page.locator('#join-email')).toBeVisible() },
      ...requestStates,
      incomplete: {
        after: async ({ page }) => {
          await page.locator('#organisation-municipalityCode').selectOption('GM0344');
          await page.locator('main button[type=submit]').click();
        },
        proof: async (page) => expect(page.locator('.zou-error-summary')).toBeVisible(),
      },
    },
  },
  {
    path: JOINING_PATHS.confirmation,
    who: null,
    url: `/${JOINING_PATHS.confirmation}#een-link`,
    states: {
      normal,
      offline,
      dead: {
        after: ({ page }) => page.locator('main .zou-button').click(),
        proof: async (page) => expect(page.locator('main a[href="/meedoen"]')).toBeVisible(),
        hasFailures: true,
      },
    },
  },
  {
    path: JOINING_PATHS.requests,
    who: ['platformAdministrator'],
    url: `/${JOINING_PATHS.requests}`,
    states: {
      normal: { proof: async (page) => expect(page.locator('main .zou-rows')).toBeVisible() },
      ...requestStates,
      warned: {
        before: (page) => answerWith(page, '**/platform/join-requests', REQUESTS),
        proof: async (page) => expect(page.getByText('Jeugdhulp De Brug').first()).toBeVisible(),
      },
      approving: {
        after: ({ page }) => page.locator('main .zou-rows .zou-button').first().click(),
        proof: dialogOpen,
      },
      enrollingWithFaults: {
        after: async ({ page }) => {
          await page.getByRole('button', { name: nl('joining.enrol.button') }).click();
          await page.locator('dialog[open] button[type=submit]').click();
        },
        proof: async (page) => expect(page.locator('dialog[open] .zou-error-summary')).toBeVisible(),
      },
      refusing: {
        after: ({ page }) => page.locator('main .zou-rows .zou-button').nth(1).click(),
        proof: dialogOpen,
      },
    },
  },
  {
    path: ORGANISATIONS_PAGE_PATH,
    who: ['platformAdministrator'],
    url: `/${ORGANISATIONS_PAGE_PATH}`,
    states: {
      normal: { proof: async (page) => expect(page.locator('main .zou-rows')).toBeVisible() },
      ...requestStates,
      suspended: {
        before: (page) => answerWith(page, '**/platform/organisations', SUSPENDED),
        proof: async (page) => expect(page.locator('main .zou-rows li')).toHaveCount(1),
      },
      withoutCoordinator: {
        before: (page) => answerWith(page, '**/platform/recoveries', RECOVERIES),
        after: ({ page }) =>
          page
            .getByRole('button', { name: nl('joining.recovery.propose') })
            .first()
            .click(),
        proof: dialogOpen,
      },
      changingWithFaults: {
        after: async ({ page }) => {
          await page.locator('main .zou-rows .zou-button').first().click();
          await page.locator('dialog[open] button[type=submit]').click();
        },
        proof: async (page) => expect(page.locator('dialog[open] .zou-error-summary')).toBeVisible(),
      },
      suspending: {
        after: ({ page }) => page.locator('main .zou-rows .zou-button').nth(1).click(),
        proof: dialogOpen,
      },
      mergingWithFaults: {
        before: (page) => answerWith(page, '**/platform/successions', SUCCESSIONS),
        after: async ({ page }) => {
          await page.getByRole('button', { name: nl('joining.succession.button') }).click();
          await page.locator('dialog[open] button[type=submit]').click();
        },
        proof: async (page) => expect(page.locator('dialog[open] .zou-error-summary')).toBeVisible(),
      },
    },
  },
];
