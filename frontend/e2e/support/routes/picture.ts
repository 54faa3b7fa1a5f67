import { expect, type Page } from '@playwright/test';
import { PAGE_PATHS } from '@zicht/shared/routes/page-paths';
import { withPictures, withWorkUnderWay } from '../picture-answers';
import { dialogOpen, normal, requestStates, type PageState, type Who } from '../sweep/states';
import type { Seat } from '../worlds/world';
import { COORDINATOR, type RouteEntry } from './route-entry';

const INSPECTOR: Who = ['inspector'];
const MANAGER: Who = ['publicationManager'];

/** A page with the figures of two published years. */
const published: PageState = {
  before: withPictures,
  proof: async (page) => expect(page.locator('zou-chart canvas, main table').first()).toBeVisible(),
};
const withTablesOpen: PageState = {
  ...published,
  after: async ({ page }: Seat) => {
    for (const summary of await page.locator('main details > summary').filter({ visible: true }).all())
      await summary.click();
  },
  proof: async (page) => expect(page.locator('main details[open] table').first()).toBeVisible(),
};
const smallGroup: PageState = {
  ...published,
  proof: async (page: Page) => expect(page.locator('zou-small-group')).toBeVisible(),
};

/** The sector picture, and who runs its publications; the demo has too few organisations for figures. */
export const PICTURE_ROUTES: readonly RouteEntry[] = [
  {
    path: PAGE_PATHS.picture,
    who: INSPECTOR,
    url: '/sector/2026',
    states: {
      normal,
      ...requestStates,
      published,
      withTablesOpen,
      smallGroup: { ...smallGroup, url: '/sector/2026?soort=VEI' },
      forOrganisation: { ...published, who: COORDINATOR },
    },
  },
  {
    path: PAGE_PATHS.pictureTheme,
    who: INSPECTOR,
    url: '/sector/2026/thema/MEL',
    states: { normal, ...requestStates, published, forOrganisation: { ...published, who: COORDINATOR } },
  },
  {
    path: PAGE_PATHS.pictureReport,
    who: INSPECTOR,
    url: '/sector/2026/rapport',
    states: {
      normal,
      ...requestStates,
      published,
      smallGroup: { ...smallGroup, url: '/sector/2026/rapport?soort=VEI' },
    },
  },
  {
    path: PAGE_PATHS.development,
    who: INSPECTOR,
    url: '/sector/ontwikkeling',
    states: {
      normal,
      ...requestStates,
      published,
      facts: { ...published, url: '/sector/ontwikkeling?deel=feiten' },
      forOrganisation: { ...published, who: COORDINATOR },
    },
  },
  {
    path: PAGE_PATHS.participation,
    who: INSPECTOR,
    url: '/sector/deelname',
    states: { normal, ...requestStates, published },
  },
  {
    path: PAGE_PATHS.pictureParticipation,
    who: INSPECTOR,
    url: '/sector/2026/deelname',
    states: { normal, ...requestStates, published },
  },
  {
    path: PAGE_PATHS.method,
    who: INSPECTOR,
    url: '/sector/methode',
    states: { normal, ...requestStates, published },
  },
  {
    path: PAGE_PATHS.publications,
    who: MANAGER,
    url: '/platform/publicaties',
    states: {
      normal,
      ...requestStates,
      waiting: {
        before: withPictures,
        proof: async (page) => expect(page.locator('main .zou-badge--busy').first()).toBeVisible(),
      },
      openingRound: {
        after: ({ page }) => page.locator('zou-publications-page > .zou-buttons .zou-button').click(),
        proof: dialogOpen,
      },
    },
  },
  {
    path: PAGE_PATHS.publication,
    who: MANAGER,
    url: '/platform/publicaties/2026',
    states: {
      normal: {
        // Who prepared and who published it: people of the platform, whom others cannot look up.
        proof: async (page) =>
          expect(page.locator('main dd', { hasText: '18 ' })).toHaveText([/^\S+ \S/, /^\S+ \S/]),
      },
      ...requestStates,
      waiting: published,
      underWay: {
        before: withWorkUnderWay,
        proof: async (page) => expect(page.locator('main progress')).toBeVisible(),
      },
      publishing: {
        ...published,
        after: ({ page }) => page.locator('main .zou-button--primary').first().click(),
        proof: dialogOpen,
      },
    },
  },
];
