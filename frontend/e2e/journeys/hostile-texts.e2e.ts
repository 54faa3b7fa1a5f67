import type { Page } from '@playwright/test';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { AUDIT_PATHS } from '@zicht/shared/routes/audit-paths';
import { INSPECTORATE_PATHS } from '@zicht/shared/routes/inspectorate-paths';
import { JOINING_PATHS } from '@zicht/shared/routes/joining-paths';
import { ORGANISATIONS_PAGE_PATH } from '@zicht/shared/routes/organisation-api-paths';
import { PAGE_PATHS } from '@zicht/shared/routes/page-paths';
import { PEOPLE_PATHS } from '@zicht/shared/routes/people-paths';
import { accountOf } from '../support/worlds/accounts';
import { environment } from '../support/worlds/environment';
import { HOSTILE, HostileScene } from '../support/worlds/hostile-scene';
import { ROUTES } from '../support/sweep/routes';
import { urlOf } from '../support/routes/route-entry';
import type { Who } from '../support/sweep/states';
import { expect, test } from '../support/test';
import { settle } from '../support/visit';

type Stop = readonly [who: Who | null, url: string];

/** For each role the page that shows most of what others wrote. */
const BY_DAY: readonly Stop[] = [
  [['coordinator'], urlOf(PAGE_PATHS.questionnaire)],
  [['focalPerson'], urlOf(PAGE_PATHS.partners)],
  [['boardMember'], urlOf(PAGE_PATHS.approval)],
  [['contributor'], urlOf(APP_PATHS.question, { criterion: 'SCH-02' })],
  [['privacyOfficer'], `/${PEOPLE_PATHS.people}`],
  [['concernCoordinator'], urlOf(APP_PATHS.concern)],
  [['inspector'], urlOf(APP_PATHS.start)],
  [['inspectorateCoordinator'], `/${INSPECTORATE_PATHS.inspectors}`],
  [['publicationManager'], urlOf(PAGE_PATHS.concerns)],
  [['frameworkManager'], urlOf(APP_PATHS.start)],
  [['platformAdministrator'], `/${JOINING_PATHS.requests}`],
];

/** More of them, where a text must be in view; then every page there is. */
const AT_NIGHT: readonly Stop[] = [
  [['coordinator'], urlOf(APP_PATHS.question)],
  [['coordinator'], urlOf(APP_PATHS.evidence)],
  [['coordinator'], `/${PEOPLE_PATHS.people}`],
  [['focalPerson'], urlOf(APP_PATHS.plan)],
  [['privacyOfficer'], `/${AUDIT_PATHS.trail}`],
  [['platformAdministrator'], `/${ORGANISATIONS_PAGE_PATH}`],
];

const LOOK = { width: 1280, language: 'nl' };

test('a script in any text stays a text, whoever looks', async ({ world }) => {
  const scene = new HostileScene(world);
  await test.step('every text is written', () => scene.write());
  expect(scene.missed()).toEqual([]);

  const stops: readonly (readonly [...Stop, showsText: boolean])[] = [
    ...[...BY_DAY, ...(environment.isFullSweep ? AT_NIGHT : [])].map((stop) => [...stop, true] as const),
    [['boardMember'], urlOf(APP_PATHS.action, { actionId: scene.actionId }), true],
    ...(environment.isFullSweep ? ROUTES : []).map(({ who, url }) => [who, url, false] as const),
  ];
  for (const [who, url, showsText] of stops) {
    const { page, watch } = await world.look(who === null ? null : accountOf(...who), LOOK);
    // Some addresses name nothing in this world, which is told; what no page may do is run something.
    if (!showsText) watch.expectFailures();
    const dialogs = await guard(page);
    await page.goto(url);
    await settle({ page, watch });
    const where = `${who?.[0] ?? 'a visitor'} at ${url}`;
    if (showsText) await expect.poll(() => textsOf(page), { message: where }).toContain(HOSTILE);
    expect([where, ...(await runsOf(page)), ...dialogs]).toEqual([where]);
    await page.close();
  }
});

/** Notes a dialog, and what the browser says of its policy, from the first moment on. */
async function guard(page: Page): Promise<readonly string[]> {
  const dialogs: string[] = [];
  page.on('dialog', async (dialog) => {
    dialogs.push(dialog.message());
    await dialog.dismiss();
  });
  await page.addInitScript(() => {
    const reports: string[] = [];
    Object.assign(globalThis, { zouReports: reports });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) =>
      reports.push(`${violatedDirective} ${sample}`),
    );
  });
  return dialogs;
}

/** What the page shows as text, in fields too. */
function textsOf(page: Page): Promise<string> {
  return page.evaluate(() =>
    [
      document.body.textContent,
      ...[...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value),
    ].join('\n'),
  );
}

/** What ran, what the policy stopped, and what stands in the page as if somebody had meant it as markup. */
function runsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { zouRan, zouReports } = globalThis as { zouRan?: number; zouReports?: readonly string[] };
    const planted = document.querySelectorAll(
      'img[src="x"], [onerror], [onload], body script:not([src]), svg:not([class]):empty, a[href^="javascript:" i]',
    );
    return [
      ...(zouRan === undefined ? [] : [`script ${zouRan} ran`]),
      ...(zouReports ?? ['no reports were kept']).map((report) => `against the policy: ${report}`),
      ...[...planted].map((element) => `an element: ${element.outerHTML.slice(0, 200)}`),
    ];
  });
}
