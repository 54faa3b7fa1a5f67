import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { SECURITY_PAGE_PATH } from '@zicht/shared/routes/security-page-path';
import { answerWith, normal, offline } from '../sweep/states';
import { wordsInEither as nl } from '../words';
import { COORDINATOR, urlOf, type RouteEntry } from './route-entry';

const VISITOR = {
  user: null,
  memberships: [],
  lastOrganisationId: null,
  idleUntil: null,
  endsAt: null,
  now: '2027-03-10T09:30:00.000Z',
  demo: true,
};

/** What only somebody with a second factor sees; a code that works would make the page another one at each look. */
const FACTOR_ON = {
  isOn: true,
  since: '2027-03-01T09:30:00.000Z',
  hasPasskey: false,
  recoveryCodesLeft: 8,
  isRequired: false,
  isThroughProvider: false,
  mayChange: true,
};
/** Everything that may follow a password. */
const STEPS = { app: true, passkey: true, recoveryCode: true };
const PASSKEYS = ['Telefoon van werk', 'Laptop'].map((name, index) => ({
  id: `018f0000-0000-7000-8000-00000000000${index}`,
  name,
  isBackedUp: true,
  createdAt: '2027-03-01T09:30:00.000Z',
  lastUsedAt: index === 0 ? '2027-03-08T09:30:00.000Z' : null,
}));
const CODES = Array.from({ length: 10 }, (_, index) => `abcd${index}-fghjk-mnpqr`.replace(/[01]/, 'x'));

/** Signing in, and the own profile. */
export const IDENTITY_ROUTES: readonly RouteEntry[] = [
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
      codeAsked: {
        before: async (page) => {
          await answerWith(page, '**/session/second-factor', STEPS);
          await page.route('**/api/session', async (route) => {
            if (route.request().method() !== 'POST') return route.fallback();
            return route.fulfill({ json: { ...VISITOR, secondFactor: 'asked' } });
          });
        },
        after: async ({ page }) => {
          await page.getByRole('textbox').first().fill('iemand@voorbeeld.example');
          await page.locator('input[type=password]').fill('een wachtwoord');
          await page.locator('main button[type=submit]').click();
        },
        proof: async (page) => page.locator('input[autocomplete=one-time-code]').waitFor(),
      },
    },
  },
  {
    path: APP_PATHS.profile,
    who: COORDINATOR,
    url: urlOf(APP_PATHS.profile),
    states: { normal, offline },
  },
  {
    path: SECURITY_PAGE_PATH,
    who: COORDINATOR,
    url: urlOf(SECURITY_PAGE_PATH),
    states: {
      normal,
      offline,
      settingUp: {
        after: ({ page }) => page.getByRole('button', { name: nl('access.secondFactor.own.begin') }).click(),
        proof: async (page) => page.locator('zou-qr-code path').first().waitFor(),
      },
      passkeys: {
        before: async (page) => {
          await answerWith(page, '**/profile/second-factor', { ...FACTOR_ON, hasPasskey: true });
          await answerWith(page, '**/profile/passkeys', { passkeys: PASSKEYS });
        },
        after: ({ page }) => page.getByRole('button', { name: nl('access.passkeys.own.add') }).click(),
        proof: async (page) => page.locator('#passkey-name').waitFor(),
      },
      ending: {
        after: ({ page }) => page.getByRole('button', { name: nl('access.ending.begin') }).click(),
        proof: async (page) => page.locator('#account-ending').waitFor(),
      },
      recoveryCodes: {
        before: async (page) => {
          await answerWith(page, '**/profile/second-factor', FACTOR_ON);
          await page.route('**/profile/second-factor/recovery-codes', (route) =>
            route.fulfill({ json: { codes: CODES } }),
          );
        },
        after: async ({ page }) => {
          await page.getByRole('button', { name: nl('access.secondFactor.own.renew') }).click();
          await page.locator('#second-factor-password').fill('een wachtwoord');
          await page.locator('zou-password-form button[type=submit]').click();
        },
        proof: async (page) => page.locator('.zou-codes li').nth(9).waitFor(),
      },
    },
  },
];
