import { accountOf } from '../support/worlds/accounts';
import { AssessmentPages } from '../support/pages';
import { expect, test } from '../support/test';

test('a framework version is drafted, mended, compared, proposed, and published by a second person', async ({
  world,
}) => {
  const writer = await world.seatOf(accountOf('frameworkManager'));
  const { page } = writer;
  const nl = new AssessmentPages(page);
  const main = page.locator('main');
  const press = (key: string, values: Readonly<Record<string, string | number>> = {}) =>
    page.getByRole('button', { name: nl.say(key, values), exact: true }).click();
  const field = (key: string, locale: 'nl' | 'en') =>
    main
      .getByLabel(nl.say(`framework.inLanguage.${locale}`, { label: nl.say(`framework.keys.${key}`) }))
      .first();

  await page.goto('/platform/normenkader');
  await press('framework.start.heading');
  await press('framework.start.button');
  await expect(nl.heading).toHaveText(nl.say('framework.version', { version: '2028.1' }));
  const draft = page.url();

  const toDraft = () =>
    page.getByRole('link', { name: nl.say('framework.version', { version: '2028.1' }), exact: true }).click();
  await page.goto(`${draft}/criterion/KEN-01`);
  await field('question', 'nl').fill('Weet iedere medewerker dit?');
  await expect(page.locator('.zou-preview h3')).toHaveText('Weet iedere medewerker dit?');
  await field('question', 'en').fill('');
  await main.getByLabel(nl.say('framework.keys.weight'), { exact: true }).fill('2');
  await main.getByLabel(nl.say('framework.keys.weight'), { exact: true }).blur();
  await expect(main.locator('.zou-alert')).toContainText(nl.say('framework.faults.form.minLength'));

  await toDraft();
  await main.locator('zou-check-list a').click();
  await expect(field('question', 'en')).toBeFocused();
  await field('question', 'en').fill('Does every member of staff know this?');
  await expect(main.locator('.zou-alert')).toHaveCount(0);

  await toDraft();
  await page.getByRole('link', { name: nl.say('framework.compare', { version: '2027.1' }) }).click();
  await expect(main.locator('ins').first()).toBeVisible();
  await expect(main).toContainText(nl.say('framework.difference.fromTo', { from: '3', to: '2' }));

  await toDraft();
  await press('framework.steps.propose');
  await press('framework.confirm.propose.button');
  await expect(main).toContainText(nl.say('framework.samePerson'));
  await expect(
    page.getByRole('button', { name: nl.say('framework.steps.publish'), exact: true }),
  ).toHaveCount(0);

  const second = await world.seatOf(accountOf('frameworkManager', 0, 1));
  const theirs = new AssessmentPages(second.page);
  await second.page.goto(draft);
  await second.page.getByRole('button', { name: nl.say('framework.steps.publish'), exact: true }).click();
  await second.page.getByRole('button', { name: nl.say('framework.confirm.publish.button') }).click();
  await expect(theirs.heading).toBeFocused();
  await expect(second.page.locator('main')).toContainText(nl.say('framework.done.publish'));
});
