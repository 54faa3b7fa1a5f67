import { expect } from '@playwright/test';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { AUDIT_PATHS } from '@zicht/shared/routes/audit-paths';
import { PAGE_PATHS } from '@zicht/shared/routes/page-paths';
import { YEAR } from '../assessment';
import { answerWith, dialogOpen, normal, requestStates } from '../sweep/states';
import { urlOf, type RouteEntry } from './route-entry';

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

/** One organisation that has no concern yet, and one that has. */
const CONCERNS = {
  organisations: [null, { id: '018d0000-0000-7000-8000-0000000000c1', name: 'Stichting Vechtgroep' }].map(
    (concern, index) => ({
      organisationId: `018d0000-0000-7000-8000-00000000000${index + 1}`,
      name: ['Jeugdhulp De Brug', 'Stichting Scholen aan de Vecht'][index],
      mainSector: 'JHV',
      concern,
      version: 1,
    }),
  ),
  concerns: [{ id: '018d0000-0000-7000-8000-0000000000c1', name: 'Stichting Vechtgroep' }],
  without: 1,
};

/** What the platform looks after. */
export const PLATFORM_ROUTES: readonly RouteEntry[] = [
  {
    path: PAGE_PATHS.concerns,
    who: ['platformAdministrator'],
    url: '/platform/concerns',
    states: {
      normal,
      ...requestStates,
      withoutConcern: {
        before: (page) => answerWith(page, '**/api/platform/concerns', CONCERNS),
        after: ({ page }) => page.locator('main .zou-rows .zou-button').first().click(),
        proof: dialogOpen,
      },
    },
  },
  {
    path: AUDIT_PATHS.platformTrail,
    who: ['platformAdministrator'],
    url: `/${AUDIT_PATHS.platformTrail}`,
    states: {
      normal,
      ...requestStates,
      empty: {
        url: `/${AUDIT_PATHS.platformTrail}?soort=people&van=2027-01-01`,
        proof: async (page) => expect(page.locator('main .zou-empty')).toBeVisible(),
      },
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
];
