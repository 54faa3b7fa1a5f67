import { accountOf } from '../support/worlds/accounts';
import { explanationOf, readAssessment } from '../support/assessment';
import { AssessmentPages } from '../support/pages';
import { expect, test } from '../support/test';

const TEXT = 'Deze zin is net getypt, en dan gebeurt er iets.';

test('what was typed survives a closed tab, a reload and a jump to another question', async ({ world }) => {
  const account = accountOf('coordinator');
  const user = await world.apiUser(account);
  const { page, context } = await world.seatOf(account);
  const first = new AssessmentPages(page);

  await first.openQuestion('HUL-01');
  await first.explanation.pressSequentially(`Tabblad. ${TEXT}`);
  await page.close({ runBeforeUnload: true });
  await expect.poll(explanationOf(user, 'HUL-01')).toBe(`Tabblad. ${TEXT}`);

  const again = new AssessmentPages(await context.newPage());
  await again.openQuestion('HUL-01');
  await expect(again.explanation).toHaveValue(`Tabblad. ${TEXT}`);

  await again.openQuestion('HUL-02');
  await again.explanation.pressSequentially(`Herladen. ${TEXT}`);
  await again.page.reload();
  await expect(again.explanation).toHaveValue(`Herladen. ${TEXT}`);
  await expect.poll(explanationOf(user, 'HUL-02')).toBe(`Herladen. ${TEXT}`);

  await again.openQuestion('HUL-04');
  await again.explanation.pressSequentially(`Sprong. ${TEXT}`);
  await again.page.locator('zou-theme-nav a[href$="HUL-01"]').click();
  await expect(again.page).toHaveURL(/HUL-01$/);
  await again.page.goBack();
  await expect(again.explanation).toHaveValue(`Sprong. ${TEXT}`);
  await expect.poll(explanationOf(user, 'HUL-04')).toBe(`Sprong. ${TEXT}`);
});

test('the work goes on at the same field and cursor on another device', async ({ world }) => {
  const account = accountOf('coordinator');
  const user = await world.apiUser(account);
  const here = new AssessmentPages((await world.seatOf(account)).page);
  await here.openQuestion('HUL-01');
  await here.explanation.fill(TEXT);
  await here.explanation.press('Home');
  for (let step = 0; step < 4; step += 1) await here.explanation.press('ArrowRight');
  await expect
    .poll(async () => (await readAssessment(user)).place)
    .toMatchObject({ criterion: 'HUL-01', caret: 4 });

  const there = new AssessmentPages((await world.seatOf(account)).page);
  await there.page.goto('/start');
  await there.link('start.resume.continue').click();
  await expect(there.page).toHaveURL(/vraag\/HUL-01$/);
  await expect(there.explanation).toBeFocused();
  expect(await there.explanation.evaluate((text: HTMLTextAreaElement) => text.selectionStart)).toBe(4);
});

test('what was typed without a network is kept on the device and sent later', async ({ world }) => {
  const account = accountOf('coordinator');
  const user = await world.apiUser(account);
  const { page, context, watch } = await world.seatOf(account);
  watch.expectFailures();
  const nl = new AssessmentPages(page);

  await nl.openQuestion('SAM-03');
  // Evidence and comments come last; without a network they could not come at all.
  await expect(nl.button('assessments.evidence.add')).toBeVisible();
  await expect(nl.editor.getByRole('radio').first()).toBeVisible();
  await context.setOffline(true);
  await nl.explanation.fill(TEXT);
  await nl.editor.getByRole('radio').nth(2).check();
  await expect(page.locator('.zou-bar--offline')).toContainText('2 wijzigingen');
  await expect(page.locator('.zou-save')).toContainText('Offline');
  await context.setOffline(false);
  await expect(nl.saved).toBeVisible();
  await expect(page.locator('.zou-bar--offline')).toBeHidden();
  expect(await explanationOf(user, 'SAM-03')()).toBe(TEXT);

  // The tab is gone before the server ever heard of it; another visit to the same device sends it.
  await nl.openQuestion('SAM-04');
  await expect(nl.button('assessments.evidence.add')).toBeVisible();
  await context.route('**/changes', (route) => route.abort());
  await nl.explanation.fill(`Wacht. ${TEXT}`);
  await expect(page.locator('.zou-save')).toContainText(/Offline|Niet gelukt/);
  await page.close();
  await context.unroute('**/changes');
  const later = new AssessmentPages(await context.newPage());
  await later.openQuestion('SAM-04');
  await expect(later.explanation).toHaveValue(`Wacht. ${TEXT}`);
  await expect.poll(explanationOf(user, 'SAM-04')).toBe(`Wacht. ${TEXT}`);
});
