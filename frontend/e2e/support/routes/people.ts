import { expect, type Page } from '@playwright/test';
import { AUDIT_PATHS } from '@zicht/shared/routes/audit-paths';
import { PEOPLE_PATHS } from '@zicht/shared/routes/people-paths';
import { LEAVING_PAGE_PATH } from '@zicht/shared/routes/leaving-paths';
import { REPORT_PATHS } from '@zicht/shared/routes/report-paths';
import type { RouteEntry } from './route-entry';
import { answerWith, dialogOpen, normal, offline, requestStates, type PageState } from '../sweep/states';
import { wordsInEither as nl } from '../words';

/** What only an organisation with open invitations shows. */
const PEOPLE = {
  people: [
    {
      userId: '018d0000-0000-7000-8000-0000000000a1',
      name: 'Fatma Yıldız',
      email: 'fatma.yildiz@debrug.example',
      roles: ['coordinator'],
      deputyUntil: null,
      since: '2026-03-02T06:00:00.000Z',
      version: 1,
    },
    {
      userId: '018d0000-0000-7000-8000-0000000000a2',
      name: 'Bram de Wit-van der Heijden tot Zandbergen',
      email: 'bram.de.wit.van.der.heijden.tot.zandbergen@jeugdhulp-debrug.example',
      roles: ['focalPerson', 'boardMember', 'privacyOfficer'],
      deputyUntil: '2027-05-01',
      since: '2026-03-02T06:00:00.000Z',
      version: 3,
    },
  ],
  invitations: (['waiting', 'sent', 'failed', 'off'] as const).map((mail, index) => ({
    id: `018d0000-0000-7000-8000-0000000000b${index}`,
    email: `nieuw.${mail}@debrug.example`,
    roles: ['contributor'],
    invitedBy: 'Fatma Yıldız',
    invitedAt: '2027-03-01T09:30:00.000Z',
    expiresAt: '2027-03-08T09:30:00.000Z',
    isExpired: index === 1,
    mail,
  })),
  coordinators: 1,
};

const INVITATION = {
  organisationName: 'Jeugdhulp De Brug',
  email: 'puck@debrug.example',
  roles: ['focalPerson'],
  hasAccount: false,
  expiresAt: '2027-03-08T09:30:00.000Z',
};

const answerInvitation = (invitation: object) => (page: Page) =>
  page.route('**/api/invitation', (route) => route.fulfill({ json: invitation }));

/** A dialog of the people page, opened by the button with these words. */
const dialogOf = (key: string): PageState & Required<Pick<PageState, 'after'>> => ({
  after: ({ page }) =>
    page
      .getByRole('button', { name: nl(key) })
      .first()
      .click(),
  proof: dialogOpen,
});

/** Pages about people and their access. */
export const PEOPLE_ROUTES: readonly RouteEntry[] = [
  {
    path: PEOPLE_PATHS.people,
    who: ['coordinator'],
    url: `/${PEOPLE_PATHS.people}`,
    states: {
      normal,
      ...requestStates,
      forReader: { ...normal, who: ['privacyOfficer'] },
      forbidden: { ...normal, who: ['contributor'] },
      withInvitations: {
        before: (page) => answerWith(page, '**/people', PEOPLE),
        proof: async (page) => expect(page.locator('main')).toContainText('nieuw.failed@debrug.example'),
      },
      inviting: dialogOf('people.invite.button'),
      invitingWithFaults: {
        after: async (seat) => {
          await dialogOf('people.invite.button').after(seat);
          await seat.page.locator('dialog[open] button[type=submit]').click();
        },
        proof: async (page) => expect(page.locator('dialog[open] [aria-invalid=true]').first()).toBeVisible(),
      },
      changing: dialogOf('people.change.button'),
      removing: {
        ...dialogOf('people.remove.button'),
        proof: async (page) =>
          expect(
            page.locator('zou-removal-form button').filter({ hasText: nl('people.removal.confirm') }),
          ).toBeVisible(),
      },
    },
  },
  {
    path: PEOPLE_PATHS.invitation,
    who: null,
    url: `/${PEOPLE_PATHS.invitation}#dit-is-geen-link`,
    states: {
      // A link that opens nothing is what everybody can look at.
      normal: { ...normal, hasFailures: true },
      offline: { ...offline, hasFailures: true },
      newcomer: {
        before: answerInvitation(INVITATION),
        proof: async (page) => expect(page.locator('#new-password')).toBeVisible(),
      },
      newcomerWithFaults: {
        before: answerInvitation(INVITATION),
        after: ({ page }) => page.locator('main button[type=submit]').click(),
        proof: async (page) => expect(page.locator('[aria-invalid=true]').first()).toBeVisible(),
      },
      byProvider: {
        before: answerInvitation({ ...INVITATION, signInCode: 'k7mpx-q9d2h' }),
        proof: async (page) => expect(page.locator('main .zou-alert a')).toBeVisible(),
      },
      knownAccount: {
        before: answerInvitation({ ...INVITATION, hasAccount: true }),
        proof: async (page) => expect(page.locator('input[autocomplete=current-password]')).toBeVisible(),
      },
    },
  },
  {
    path: PEOPLE_PATHS.forgottenPassword,
    who: null,
    url: `/${PEOPLE_PATHS.forgottenPassword}`,
    states: {
      normal,
      offline,
      incomplete: {
        after: ({ page }) => page.locator('main button[type=submit]').click(),
        proof: async (page) => expect(page.locator('[aria-invalid=true]')).toBeVisible(),
      },
      asked: {
        before: (page) => page.route('**/api/password-reset', (route) => route.fulfill({ status: 204 })),
        after: async ({ page }) => {
          await page.locator('#forgotten-email').fill('iemand@debrug.example');
          await page.locator('main button[type=submit]').click();
        },
        proof: async (page) => expect(page.getByRole('status').filter({ hasText: 'iemand@' })).toBeVisible(),
      },
    },
  },
  {
    path: PEOPLE_PATHS.newPassword,
    who: null,
    url: `/${PEOPLE_PATHS.newPassword}#een-link`,
    states: {
      normal,
      offline,
      withoutLink: { ...normal, url: `/${PEOPLE_PATHS.newPassword}` },
      tooShort: {
        after: ({ page }) => page.locator('main button[type=submit]').click(),
        proof: async (page) => expect(page.getByRole('alert')).toBeVisible(),
      },
      done: {
        before: (page) =>
          page.route('**/api/password-reset/completion', (route) => route.fulfill({ status: 204 })),
        after: async ({ page }) => {
          await page.locator('#new-password').fill('paarse fiets in de regen');
          await page.locator('main button[type=submit]').click();
        },
        proof: async (page) => expect(page.locator('main form')).toHaveCount(0),
      },
    },
  },
  {
    path: AUDIT_PATHS.trail,
    who: ['coordinator'],
    url: `/${AUDIT_PATHS.trail}`,
    states: {
      normal,
      ...requestStates,
      forbidden: { ...normal, who: ['boardMember'] },
      ofInspectorate: { ...normal, who: ['inspectorateCoordinator'] },
      empty: {
        url: `/${AUDIT_PATHS.trail}?soort=service&van=2027-01-01`,
        proof: async (page) => expect(page.locator('main .zou-empty')).toBeVisible(),
      },
    },
  },
  {
    path: REPORT_PATHS.organisationExport,
    who: ['coordinator'],
    url: `/${REPORT_PATHS.organisationExport}`,
    states: {
      normal,
      forbidden: { ...normal, who: ['boardMember'] },
      proofAsked: {
        before: (page) =>
          page.route('**/exports', (route) =>
            route.fulfill({
              status: 403,
              json: { type: 'about:blank', title: '', status: 403, code: 'proofNeeded' },
            }),
          ),
        after: ({ page }) => page.getByRole('button', { name: nl('trail.takeAlong.make') }).click(),
        proof: dialogOpen,
        hasFailures: true,
      },
      made: {
        after: ({ page }) => page.getByRole('button', { name: nl('trail.takeAlong.make') }).click(),
        proof: async (page) => expect(page.locator('main .zou-rows')).toBeVisible(),
      },
    },
  },
  {
    path: LEAVING_PAGE_PATH,
    who: ['coordinator'],
    url: `/${LEAVING_PAGE_PATH}`,
    states: {
      normal,
      ...requestStates,
      forbidden: { ...normal, who: ['boardMember'] },
      asking: {
        after: ({ page }) => page.getByRole('button', { name: nl('leaving.begin') }).click(),
        proof: async (page) => expect(page.locator('#leaving-question')).toBeFocused(),
      },
      asked: {
        before: (page) =>
          answerWith(page, '**/departure', {
            graceDays: 30,
            endsOnIfAsked: '2027-04-01',
            departure: {
              askedAt: '2027-03-01T09:30:00.000Z',
              askedBy: 'Fatma Yıldız',
              endsOn: '2027-03-31',
            },
          }),
        proof: async (page) =>
          expect(page.getByRole('button', { name: nl('leaving.asked.takeBack') })).toBeVisible(),
      },
    },
  },
];
