import { expect } from '@playwright/test';
import { INSPECTORATE_PATHS } from '@zicht/shared/routes/inspectorate-paths';
import { answerWith, dialogOpen, normal, requestStates } from '../sweep/states';
import { wordsInEither as nl } from '../words';
import type { RouteEntry } from './route-entry';

const INSPECTORS = {
  people: [
    {
      userId: '018d0000-0000-7000-8000-0000000000a1',
      name: 'Bram de Wit-van der Heijden tot Zandbergen',
      email: 'bram.de.wit.van.der.heijden.tot.zandbergen@inspectie-jeugd-en-gezin.example',
      roles: ['inspector', 'inspectorateCoordinator'],
      since: '2026-03-02T06:00:00.000Z',
      version: 1,
    },
  ],
  invitations: (['waiting', 'sent', 'failed', 'off'] as const).map((mail, index) => ({
    id: `018d0000-0000-7000-8000-0000000000b${index}`,
    email: `nieuw.${mail}@inspectie.example`,
    roles: ['inspector'],
    invitedBy: 'Anna Kok',
    invitedAt: '2027-03-01T09:30:00.000Z',
    expiresAt: '2027-03-08T09:30:00.000Z',
    isExpired: index === 1,
    mail,
  })),
  coordinators: 1,
};

const INSPECTORATES = {
  inspectorates: [null, false, true].map((isExpired, index) => ({
    inspectorateId: `018d0000-0000-7000-8000-0000000000c${index}`,
    name: ['Inspectie Jeugd en Gezin', 'Toezicht Lekstad', 'Inspectie voor het Onderwijs en de Opvang'][
      index
    ],
    inspectors: isExpired === null ? 4 : 0,
    firstInvitation:
      isExpired === null
        ? null
        : { email: 'eerste@inspectie.example', expiresAt: '2027-03-08T09:30:00.000Z', isExpired },
  })),
};

const RECOVERIES = {
  recoveries: [
    {
      kind: 'inspectorate',
      organisationId: '018d0000-0000-7000-8000-0000000000c3',
      name: 'Inspectie voor het Onderwijs en de Opvang',
      members: 3,
      proposal: {
        email: 'nieuw@inspectie.example',
        proposedBy: 'Omar Benali',
        isOwn: false,
        expiresAt: '2027-03-08T09:30:00.000Z',
      },
    },
  ],
};

/** Inspectorates: the people of one's own, and all of them. */
export const INSPECTOR_ROUTES: readonly RouteEntry[] = [
  {
    path: INSPECTORATE_PATHS.inspectors,
    who: ['inspectorateCoordinator'],
    url: `/${INSPECTORATE_PATHS.inspectors}`,
    states: {
      normal,
      ...requestStates,
      forbidden: { ...normal, who: ['inspector'] },
      withInvitations: {
        before: (page) => answerWith(page, '**/people', INSPECTORS),
        proof: async (page) => expect(page.locator('main')).toContainText('nieuw.failed@inspectie.example'),
      },
      inviting: {
        after: ({ page }) =>
          page.getByRole('button', { name: nl('inspectorates.inspectors.invite') }).click(),
        proof: dialogOpen,
      },
      removing: {
        after: ({ page }) =>
          page
            .getByRole('button', { name: nl('people.remove.button') })
            .first()
            .click(),
        proof: dialogOpen,
      },
    },
  },
  {
    path: INSPECTORATE_PATHS.inspectorates,
    who: ['platformAdministrator'],
    url: `/${INSPECTORATE_PATHS.inspectorates}`,
    states: {
      normal,
      ...requestStates,
      waiting: {
        before: (page) => answerWith(page, '**/platform/inspectorates', INSPECTORATES),
        proof: async (page) => expect(page.locator('main')).toContainText('eerste@inspectie.example'),
      },
      withoutCoordinator: {
        before: (page) => answerWith(page, '**/platform/recoveries', RECOVERIES),
        proof: async (page) => expect(page.locator('main')).toContainText('nieuw@inspectie.example'),
      },
      registering: {
        after: async ({ page }) => {
          await page.getByRole('button', { name: nl('inspectorates.platform.button') }).click();
          await page.locator('dialog[open] button[type=submit]').click();
        },
        proof: async (page) => expect(page.locator('dialog[open] [aria-invalid=true]').first()).toBeVisible(),
      },
    },
  },
];
