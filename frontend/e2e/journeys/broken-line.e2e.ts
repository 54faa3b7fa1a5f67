import type { Break } from '../../../backend/test/support/processes/tcp-proxy';
import { accountOf } from '../support/worlds/accounts';
import { explanationOf, readAssessment } from '../support/assessment';
import { environment } from '../support/worlds/environment';
import { AssessmentPages } from '../support/pages';
import { expect, test } from '../support/test';

/** How long the line is cut, in seconds. */
const LONG_CUT = environment.isFullSweep ? 300 : 20;
const QUEUE_EMPTY = { timeout: 10_000 };

test(`what is typed while the line is cut for ${LONG_CUT} s is all there ten seconds later`, async ({
  weak,
}) => {
  test.setTimeout(LONG_CUT * 1_000 + 120_000);
  const account = accountOf('coordinator');
  const user = await weak.world.apiUser(account);
  const { page } = await weak.seatOf(account);
  const nl = new AssessmentPages(page);
  await nl.openQuestion('HUL-01');
  await expect(nl.editor.getByRole('radio').nth(3)).toBeVisible();
  const last = page.locator('.zou-bar--offline');
  const ends = Date.now() + LONG_CUT * 1_000;
  weak.line.cut();
  await nl.editor.getByRole('radio').nth(3).check();
  await expect(last).toContainText('1 wijziging', { timeout: 1_000 });
  const words: string[] = [];
  while (Date.now() < ends) {
    words.push(`woord ${words.length + 1}`);
    await nl.explanation.fill(words.join(' '));
    await page.waitForTimeout(Math.min(1_500, Math.max(0, ends - Date.now())));
  }
  await expect(last).toContainText('2 wijzigingen');
  weak.line.mend();
  await expect(nl.saved).toBeVisible(QUEUE_EMPTY);
  await expect(last).toBeHidden();
  expect(await explanationOf(user, 'HUL-01')()).toBe(words.join(' '));
});

for (const [place, words] of [
  ['request', 'before the request arrives'],
  ['reply', 'before the reply comes back'],
] as [Break, string][]) {
  test(`a line that breaks ${words} loses nothing and applies nothing twice`, async ({ weak }) => {
    const account = accountOf('coordinator');
    const user = await weak.world.apiUser(account);
    const { page } = await weak.seatOf(account);
    const nl = new AssessmentPages(page);
    await nl.openQuestion('HUL-02');
    await expect(nl.explanation).toBeEditable();
    const before = await readAssessment(user);
    weak.line.breakAt(place);
    await nl.explanation.fill('Eerst dit.');
    await nl.explanation.blur();
    await expect(page.locator('.zou-save')).toContainText('wijziging');
    await nl.explanation.fill('Eerst dit. Toen dat.');
    await nl.explanation.blur();
    weak.line.mend();
    await expect(nl.saved).toBeVisible(QUEUE_EMPTY);
    const { answers } = await readAssessment(user);
    const versionOf = (all: typeof answers) =>
      all.find(({ criterion }) => criterion === 'HUL-02')?.version ?? 0;
    expect(answers.find(({ criterion }) => criterion === 'HUL-02')?.explanation).toBe('Eerst dit. Toen dat.');
    // Two texts were sent, however often each of them went.
    expect(versionOf(answers) - versionOf(before.answers)).toBeLessThanOrEqual(2);
  });
}

test('a server that is killed and comes back under the typing has every word', async ({ weak }) => {
  const account = accountOf('coordinator');
  const user = await weak.world.apiUser(account);
  const { page } = await weak.seatOf(account);
  const nl = new AssessmentPages(page);
  await nl.openQuestion('HUL-04');
  await nl.explanation.pressSequentially('Voor de storing. ');
  const killed = weak.kill();
  await nl.explanation.pressSequentially('Tijdens de storing. ');
  await nl.editor.getByRole('radio').nth(1).dblclick();
  await killed;
  await expect(page.locator('.zou-bar--offline')).toContainText('wijziging');
  await weak.revive();
  await nl.explanation.press('End');
  await nl.explanation.press('Enter');
  await nl.explanation.pressSequentially('Erna.');
  await expect
    .poll(explanationOf(user, 'HUL-04'), QUEUE_EMPTY)
    .toBe('Voor de storing. Tijdens de storing. \nErna.');
  await expect(nl.saved).toBeVisible();
});

test('signing in again is asked for until it comes, and a part that did not come is told', async ({
  world,
}) => {
  const account = accountOf('coordinator');
  const { page, watch } = await world.seatOf(account);
  const nl = new AssessmentPages(page);
  await nl.openQuestion('HUL-01');
  const add = page.getByRole('button', { name: nl.say('assessments.evidence.add') });
  await expect(add).toBeVisible();
  watch.expectFailures();
  await page.route('**/*.js', (route) =>
    // The texts of the form come, the form itself does not.
    route.request().url().includes('questionDialogs') ? route.continue() : route.abort(),
  );
  await add.click();
  await expect(page.getByText(nl.say('shell.missing.text'))).toBeVisible();
  await page.unroute('**/*.js');
  await page.getByRole('button', { name: nl.say('shell.missing.reload') }).click();
  await expect(nl.explanation).toBeEditable();
  await expect(page.getByText(nl.say('shell.missing.text'))).toBeHidden();

  await page.route('**/*.js', (route) => route.abort());
  await world.endSessions(account);
  const asked = page.waitForEvent('requestfailed', (request) => request.url().endsWith('.js'));
  await nl.explanation.fill('Na het einde van de sessie.');
  await asked;
  await page.unroute('**/*.js');
  await expect(page.getByRole('dialog', { name: nl.say('shell.session.expired') })).toBeVisible();
});
