import { accountOf, type Account } from '../support/worlds/accounts';
import type { World } from '../support/worlds/world';
import { explanationOf, readAssessment } from '../support/assessment';
import { AssessmentPages } from '../support/pages';
import { expect, test } from '../support/test';

/** Two browsers; whoever is later in the first one meets a conflict, which fails a request. */
async function twoBrowsers(world: World, one: Account, other: Account) {
  const [later, sooner] = [await world.seatOf(one), await world.seatOf(other)];
  later.watch.expectFailures();
  return [new AssessmentPages(later.page), new AssessmentPages(sooner.page)] as const;
}

test('two people on one question both keep their words', async ({ world }) => {
  const [fatma, noor] = await twoBrowsers(world, accountOf('coordinator'), accountOf('contributor'));
  await fatma.openQuestion('SCH-02');
  await noor.openQuestion('SCH-02');
  await expect(fatma.explanation).toBeEditable();

  await noor.explanation.fill('Volgens het opleidingsplan van maart.');
  await expect(noor.saved).toBeVisible();
  await fatma.explanation.fill('Volgens de lijst van personeelszaken.');

  const comparer = fatma.page.locator('.zou-compare');
  await expect(comparer).toContainText('Noor Bakker');
  await expect(comparer).toContainText('Volgens het opleidingsplan van maart.');
  await expect(comparer).toContainText('Volgens de lijst van personeelszaken.');
  await expect(comparer.getByRole('heading', { level: 2 })).toBeFocused();
  await comparer.getByRole('button', { name: fatma.say('ui.conflict.join') }).click();
  await expect(comparer).toBeHidden();
  await expect(fatma.saved).toBeVisible();

  await noor.page.reload();
  await expect(noor.explanation).toHaveValue(
    'Volgens het opleidingsplan van maart.\n\nVolgens de lijst van personeelszaken.',
  );
  const { answers } = await readAssessment(await world.apiUser(accountOf('coordinator')));
  const stored = answers.find(({ criterion }) => criterion === 'SCH-02');
  expect(stored?.explanation).toContain('personeelszaken');
});

test('whoever was later keeps the own words or takes those of the colleague', async ({ world }) => {
  const user = await world.apiUser(accountOf('coordinator'));
  const [fatma, noor] = await twoBrowsers(world, accountOf('coordinator'), accountOf('contributor'));
  for (const [key, name, expected] of [
    ['ui.conflict.keepMine', '', 'Van Fatma.'],
    ['ui.conflict.keepTheirs', 'Noor Bakker', 'Van Noor.'],
  ] as const) {
    await fatma.openQuestion('SCH-02');
    await noor.openQuestion('SCH-02');
    await expect(fatma.explanation).toBeEditable();
    await noor.explanation.fill('Van Noor.');
    await expect(noor.saved).toBeVisible();
    await fatma.explanation.fill('Van Fatma.');
    await fatma.page.getByRole('button', { name: fatma.say(key, { name }) }).click();
    await expect(fatma.page.locator('.zou-compare')).toBeHidden();
    await expect(fatma.explanation).toHaveValue(expected);
    await expect.poll(explanationOf(user, 'SCH-02')).toBe(expected);
    await fatma.explanation.fill('');
    await expect.poll(explanationOf(user, 'SCH-02')).toBe('');
  }
});

test('one person in two windows is told so, and keeps the words of both', async ({ world }) => {
  const account = accountOf('coordinator');
  const [second, first] = await twoBrowsers(world, account, account);
  await first.openQuestion('SCH-02');
  await second.openQuestion('SCH-02');
  await expect(second.explanation).toBeEditable();
  await first.explanation.fill('In het ene venster.');
  await expect(first.saved).toBeVisible();
  await second.explanation.fill('In het andere venster.');

  const comparer = second.page.locator('.zou-compare');
  await expect(comparer.getByRole('heading', { level: 2 })).toContainText('ook in een ander venster');
  await expect(comparer).not.toContainText('Fatma');
  await expect(comparer.getByRole('button', { name: second.say('ui.conflict.keepOther') })).toBeVisible();
  await comparer.getByRole('button', { name: second.say('ui.conflict.join') }).click();
  await expect(second.explanation).toHaveValue('In het ene venster.\n\nIn het andere venster.');
  await expect(second.saved).toBeVisible();
});
