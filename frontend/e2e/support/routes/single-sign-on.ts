import { expect, type Page } from '@playwright/test';
import { SINGLE_SIGN_ON_PATHS } from '@zicht/shared/routes/single-sign-on-paths';
import type { RouteEntry } from './route-entry';
import { answerWith, normal, offline, requestStates } from '../sweep/states';

const CODE = 'k7mpx-q9d2h';
const PROVIDER = {
  version: 4,
  issuer: 'https://login.microsoftonline.example/0f6f1b52-7a3e-4d1c-9b1e-3f6d2a7c8e90/v2.0',
  clientId: '0f6f1b52-7a3e-4d1c-9b1e-3f6d2a7c8e91',
  hasSecret: true,
  roleClaim: 'groups',
  roleMapping: [{ value: 'zicht beheer', role: 'coordinator' }],
  letsNewcomersIn: false,
  trustsSecondStep: true,
  secondStepLevel: null,
  allowsLocalAccounts: true,
  state: 'setUp',
  test: {
    startedAt: '2027-03-09T09:30:00.000Z',
    endedAt: '2027-03-09T09:31:00.000Z',
    fault: 'wrongSecret',
    roles: [],
    secondStep: false,
  },
  returnAddress: `https://zicht.example/inloggen/organisatie/${CODE}/terug`,
  signInAddress: `https://zicht.example/inloggen/organisatie/${CODE}`,
  leftAddress: 'https://zicht.example/inloggen',
  hasSecondFactor: true,
};
const VISITOR = {
  user: null,
  memberships: [],
  lastOrganisationId: null,
  secondFactor: 'off',
  idleUntil: null,
  endsAt: null,
  now: '2027-03-10T09:30:00.000Z',
  demo: true,
};

const cameBack = (session: object, fault: string | null) => (page: Page) =>
  page.route('**/api/session/organisation/return', (route) =>
    route.fulfill({ json: { session, returnPath: '/start', fault } }),
  );

/** Signing in through an organisation, and its settings. */
export const SINGLE_SIGN_ON_ROUTES: readonly RouteEntry[] = [
  {
    path: SINGLE_SIGN_ON_PATHS.find,
    who: null,
    url: `/${SINGLE_SIGN_ON_PATHS.find}`,
    states: {
      normal,
      offline,
      incomplete: {
        after: ({ page }) => page.locator('main button[type=submit]').click(),
        proof: async (page) => expect(page.locator('[aria-invalid=true]')).toBeVisible(),
      },
    },
  },
  {
    path: SINGLE_SIGN_ON_PATHS.signIn,
    who: null,
    url: `/inloggen/organisatie/${CODE}`,
    states: {
      normal,
      offline,
      unknown: {
        after: ({ page }) => page.locator('main button').click(),
        proof: async (page) => expect(page.getByRole('alert')).toBeVisible(),
        hasFailures: true,
      },
    },
  },
  {
    path: SINGLE_SIGN_ON_PATHS.return,
    who: null,
    url: `/inloggen/organisatie/${CODE}/terug?code=x&state=y`,
    states: {
      // Nobody was sent to a provider from here, which is what everybody can look at.
      normal: { ...normal, hasFailures: true },
      offline: { ...offline, hasFailures: true },
      refused: {
        before: cameBack(VISITOR, 'noRole'),
        proof: async (page) => expect(page.getByRole('alert')).toBeVisible(),
      },
      codeAsked: {
        before: cameBack({ ...VISITOR, secondFactor: 'asked' }, null),
        proof: async (page) => expect(page.locator('input[autocomplete=one-time-code]')).toBeVisible(),
        hasFailures: true,
      },
    },
  },
  {
    path: SINGLE_SIGN_ON_PATHS.settings,
    who: ['coordinator'],
    url: `/${SINGLE_SIGN_ON_PATHS.settings}`,
    states: {
      normal,
      ...requestStates,
      forbidden: { ...normal, who: ['contributor'] },
      incomplete: {
        after: ({ page }) => page.locator('main button[type=submit]').click(),
        proof: async (page) => expect(page.locator('[aria-invalid=true]').first()).toBeVisible(),
      },
      testFailed: {
        before: (page) => answerWith(page, '**/identity-provider', PROVIDER),
        proof: async (page) => expect(page.locator('li code').first()).toBeVisible(),
        widths: [1280, 320],
      },
      on: {
        before: (page) =>
          answerWith(page, '**/identity-provider', {
            ...PROVIDER,
            state: 'on',
            test: { ...PROVIDER.test, fault: null, roles: ['coordinator'], secondStep: true },
          }),
        proof: async (page) => expect(page.locator('.zou-badge--done')).toBeVisible(),
      },
    },
  },
];
