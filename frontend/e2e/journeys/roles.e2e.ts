import type { Role } from '@zicht/shared/access/roles';
import { accountOf } from '../support/worlds/accounts';
import { AssessmentPages } from '../support/pages';
import { expect, test } from '../support/test';

/** What stands in the main menu of each role, and an address that is not theirs. */
const MENUS: readonly (readonly [Role, readonly string[], string])[] = [
  ['coordinator', ['start', 'assessment', 'plan', 'results', 'evidence', 'picture'], '/platform/verzoeken'],
  ['focalPerson', ['start', 'assessment', 'plan', 'results', 'evidence', 'picture'], '/platform/verzoeken'],
  ['boardMember', ['start', 'assessment', 'plan', 'results', 'evidence', 'picture'], '/platform/verzoeken'],
  ['contributor', ['start', 'assessment', 'plan'], '/resultaten/2027'],
  ['privacyOfficer', ['start'], '/zelfevaluatie/2027'],
  ['inspector', ['start', 'picture'], '/zelfevaluatie/2027/vraag/MEL-01'],
  ['publicationManager', ['start', 'picture'], '/bewijs'],
  ['frameworkManager', ['start'], '/resultaten/2027'],
  ['platformAdministrator', ['start', 'requests', 'mail'], '/zelfevaluatie/2027/controleren'],
];

for (const [role, menu, foreign] of MENUS) {
  test(`the ${role} sees the own menu, and a page of others is refused`, async ({ shared }) => {
    const { page } = await shared.seatOf(accountOf(role));
    const nl = new AssessmentPages(page);
    await page.goto('/start');
    await expect(nl.heading).toBeVisible();
    const entries = page.getByRole('navigation', { name: nl.say('shell.menu.label') }).getByRole('link');
    await expect(entries).toHaveText(menu.map((entry) => nl.say(`shell.menu.${entry}`)));
    await page.goto(foreign);
    await expect(nl.heading).toHaveText(nl.say('roles.forbidden.heading'));
    await expect(page).toHaveURL(new RegExp(`${foreign}$`));
    await expect(page).toHaveTitle(/ – Zicht op uitbuiting$/);
  });
}

test('a contributor answers the question that was given, and no other', async ({ world }) => {
  const { page } = await world.seatOf(accountOf('contributor'));
  const nl = new AssessmentPages(page);
  await page.goto('/start');
  await page
    .getByRole('link', { name: /SCH-02|Getraind in signaleren/ })
    .first()
    .click();
  await expect(page).toHaveURL(/vraag\/SCH-02$/);
  await nl.explanation.fill('Uit de lijst van de opleiding.');
  await expect(nl.saved).toBeVisible();
  await nl.openQuestion('MEL-01');
  await expect(page.getByText(nl.say('assessments.hidden.notYours'))).toBeVisible();
  await expect(page.locator('form')).toHaveCount(0);
});

// In a world of its own: the organisation that was open last is remembered, and others sign in as this person.
test('somebody of two organisations works in one at a time', async ({ world }) => {
  const { page } = await world.seatOf(accountOf('coordinator', 2));
  const nl = new AssessmentPages(page);
  await page.goto('/start');
  await expect(nl.heading).toContainText('Sanne');
  await page.getByRole('button', { name: /Gemeente Lekstad/ }).click();
  await page.getByRole('menuitemradio', { name: /Scholen aan de Vecht/ }).click();
  await expect(page.getByRole('button', { name: /Scholen aan de Vecht/ })).toBeVisible();
  await expect(nl.heading).toContainText('Sanne');
});
