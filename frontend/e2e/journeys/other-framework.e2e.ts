import { inRoot } from '../../../tools/lib/paths.mjs';
import { command } from '../../../tools/lib/service.mjs';
import { accountOf } from '../support/worlds/accounts';
import { fillIn, sendToBoard, step } from '../support/assessment';
import { AssessmentPages } from '../support/pages';
import { expect, test as base } from '../support/test';
import { adminUrlOf, runStatement, World, type Settings } from '../support/worlds/world';

const FRAMEWORK = 'backend/data/frameworks/safe-sport-points.json';
const YEAR = 2028;

/** Opens a round on the other framework, as a platform would: by its command line and one row of its catalogue. */
async function openOtherRound(settings: Settings): Promise<void> {
  await command(settings, 'framework', 'load', inRoot(FRAMEWORK));
  await runStatement(
    adminUrlOf(settings),
    `INSERT INTO catalogue.rounds
       (year, framework_code, framework_version, reference_date, opens_on, closes_on, snapshot_on, published_on)
     SELECT $1, code, version, current_date - 20, current_date - 10, current_date + 60, current_date + 160,
       current_date + 200
     FROM catalogue.frameworks WHERE code = 'veilig-sporten'`,
    [YEAR],
  );
}

const test = base.extend<{ readonly sport: World }>({
  sport: async ({ browser }, use) => {
    const world = await World.begin(browser, openOtherRound);
    try {
      await use(world);
      expect(world.complaints()).toEqual([]);
    } finally {
      await world.close();
    }
  },
});

test('a wholly different framework is answered, scored, submitted and shown', async ({ sport }) => {
  test.slow();
  const account = accountOf('coordinator');
  const { page, watch } = await sport.seatOf(account);
  // A year that nobody opened yet is not there: the server answers 404, and the page offers to open it.
  watch.expectFailures();
  const nl = new AssessmentPages(page);

  await page.goto(`/zelfevaluatie/${YEAR}`);
  await nl.button('overview.unopened.open').first().click();
  await expect(page.getByText('Mensen met zorg kiezen').first()).toBeVisible();
  await expect(page.getByText('Meldcode')).toHaveCount(0);

  await nl.openQuestion('M2', YEAR);
  await nl.editor.getByRole('radio').first().check();
  await expect(nl.saved).toBeVisible();
  await nl.openQuestion('M1', YEAR);
  await nl.editor.getByRole('textbox').first().fill('20');
  await nl.editor.getByRole('textbox').last().fill('18');
  await nl.editor.getByRole('textbox').last().press('Tab');
  await expect(nl.saved).toBeVisible();
  await expect(nl.editor).toContainText('90%');
  await nl.openQuestion('R1', YEAR);
  await nl.editor.getByRole('checkbox').first().check();
  await expect(nl.saved).toBeVisible();

  await page.goto(`/resultaten/${YEAR}`);
  await expect(page.getByText(nl.say('dashboards.empty'))).toBeVisible();

  const user = await sport.apiUser(account);
  await fillIn(user, ['M2', 'M1', 'R1'], YEAR);
  await page.reload();
  await expect(page.getByText(/Voorlopig: \d+ van \d+ vragen/).first()).toBeVisible();
  await sendToBoard(user, YEAR);
  await step(await sport.apiUser(accountOf('boardMember')), 'approve', { statementAccepted: true }, YEAR);
  await page.goto(`/zelfevaluatie/${YEAR}/akkoord`);
  await nl.button('approval.submit.button').click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: nl.say('approval.submit.confirm') })
    .click();
  await expect(nl.heading).toHaveText(nl.say('approval.submitted.heading', { year: YEAR }));
  await expect(page.getByText(/ZE-2028-/).first()).toBeVisible();

  await page.goto(`/resultaten/${YEAR}`);
  await expect(page.getByText(/Goud|Zilver/).first()).toBeVisible();
  await expect(page.locator('main')).toContainText('Luisteren naar kinderen');
  await expect(page.locator('main')).not.toContainText('van 8');
  await expect(page.locator('canvas').first()).toBeVisible();
  await page.goto('/start');
  await expect(page.getByText(/ZE-2028-/).first()).toBeVisible();
});
