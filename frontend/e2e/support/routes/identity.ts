import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { normal, offline } from '../states';
import { COORDINATOR, urlOf, type RouteEntry } from './route-entry';

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
    },
  },
  {
    path: APP_PATHS.profile,
    who: COORDINATOR,
    url: urlOf(APP_PATHS.profile),
    states: { normal, offline },
  },
];
