import type { Page } from '@playwright/test';
import { accountOf } from '../support/worlds/accounts';
import { readAssessment } from '../support/assessment';
import { AssessmentPages } from '../support/pages';
import { expect, test } from '../support/test';

test('a wrong password and an unknown account get the same answer, and too many tries have to wait', async ({
  world,
}) => {
  const { page, watch } = await world.visitor();
  watch.expectFailures();
  const nl = new AssessmentPages(page);
  const { email } = accountOf('coordinator');
  const refusal = page.getByRole('alert');

  await page.goto('/inloggen');
  await nl.signIn({ ...accountOf('coordinator'), password: 'niet het wachtwoord' });
  await expect(refusal).toContainText(nl.say('access.signIn.problem.signInFailed'));
  const known = await refusal.innerText();
  await nl.signIn({ ...accountOf('coordinator'), email: 'niemand@debrug.example' });
  await expect(refusal).toContainText(nl.say('access.signIn.problem.signInFailed'));
  expect(await refusal.innerText()).toBe(known);

  for (let attempt = 0; attempt < 10; attempt += 1) {
    await page.request.post('/api/session', {
      data: { email, password: `poging ${attempt}` },
      headers: { origin: world.url },
    });
  }
  await nl.signIn(accountOf('coordinator'));
  await expect(refusal).toContainText(nl.say('problems.tooManyAttempts'));
});

test('people come back to the page they asked for, and leave nothing when they sign out', async ({
  world,
}) => {
  const { page } = await world.visitor();
  const nl = new AssessmentPages(page);
  await page.goto('/zelfevaluatie/2027/vraag/MEL-01');
  await expect(page).toHaveURL(/\/inloggen\?terug=/);
  await nl.signIn(accountOf('coordinator'));
  await expect(page).toHaveURL(/vraag\/MEL-01$/);
  await expect(nl.editor).toBeVisible();

  await page.getByRole('button', { name: 'Fatma Yıldız' }).click();
  await page.getByRole('menuitem', { name: nl.say('shell.user.signOut'), exact: true }).click();
  await expect(nl.heading).toHaveText(nl.say('access.signIn.heading'));
  await page.goto('/start');
  await expect(nl.heading).toHaveText(nl.say('access.signIn.heading'));
  const stored = await page.evaluate(() => Object.keys(sessionStorage));
  expect({ records: await recordsOf(page), stored }).toEqual({ records: 0, stored: [] });
});

test('a sign-in that ended is renewed in place, with what was typed', async ({ world }) => {
  const account = accountOf('coordinator');
  const { page, watch } = await world.visitor();
  watch.expectFailures();
  const nl = new AssessmentPages(page);
  await page.goto('/zelfevaluatie/2027/vraag/HUL-01');
  await nl.signIn(account);
  await expect(nl.editor).toBeVisible();
  // Nothing of the page itself may meet the end of the sign-in before the writer does.
  await page.waitForLoadState('networkidle');
  await world.query('DELETE FROM identity.sessions');
  await nl.explanation.fill('Getypt toen de sessie al voorbij was.');

  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(nl.say('shell.session.expired'));
  await dialog.getByLabel(nl.say('identity.signIn.email')).fill(account.email);
  await dialog.getByLabel(nl.say('identity.signIn.password')).fill(account.password);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(nl.explanation).toHaveValue('Getypt toen de sessie al voorbij was.');
  await expect(nl.saved).toBeVisible();
  const { answers } = await readAssessment(await world.newApiUser(account));
  expect(answers.find(({ criterion }) => criterion === 'HUL-01')?.explanation).toBe(
    'Getypt toen de sessie al voorbij was.',
  );
});

/** How many records all databases of the browser hold for this site. */
function recordsOf(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const ready = <Result>(request: IDBRequest<Result>): Promise<Result> =>
      new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
    let records = 0;
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await ready(indexedDB.open(name));
      for (const store of database.objectStoreNames)
        records += await ready(database.transaction(store).objectStore(store).count());
      database.close();
    }
    return records;
  });
}
