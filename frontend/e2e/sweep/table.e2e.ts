import { test, expect } from '@playwright/test';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { PAGE_PATHS } from '@zicht/shared/routes/page-paths';
import { PEOPLE_PATHS } from '@zicht/shared/routes/people-paths';
import { pathsOfRouter } from '../support/sweep/router';
import { ROUTES } from '../support/sweep/routes';

test('every page of the router is swept, and nothing else', async () => {
  expect(ROUTES.map(({ path }) => path).sort()).toEqual([...(await pathsOfRouter())].sort());
});

test('the router knows every path that people are promised', async () => {
  const pages = await pathsOfRouter();
  // A path above others may lead to one of them, as /zelfevaluatie leads to the year that runs.
  const leads = (path: string): boolean => pages.some((page) => page === path || page.startsWith(`${path}/`));
  expect(
    [...Object.values(APP_PATHS), ...Object.values(PAGE_PATHS), ...Object.values(PEOPLE_PATHS)].filter(
      (path) => !leads(path),
    ),
  ).toEqual([]);
});
