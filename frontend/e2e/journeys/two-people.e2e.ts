import { accountOf } from '../support/accounts';
import { readAssessment } from '../support/assessment';
import { AssessmentPages } from '../support/pages';
import { expect, test } from '../support/test';

test('two people on one question both keep their words', async ({ world }) => {
  const coordinator = await world.seatOf(accountOf('coordinator'));
  const colleague = await world.seatOf(accountOf('contributor'));
  coordinator.watch.expectFailures();
  const fatma = new AssessmentPages(coordinator.page);
  const noor = new AssessmentPages(colleague.page);
  await fatma.openQuestion('SCH-02');
  await noor.openQuestion('SCH-02');
  await expect(fatma.explanation).toBeEditable();

  await noor.explanation.fill('Volgens het opleidingsplan van maart.');
  await expect(noor.saved).toBeVisible();
  await fatma.explanation.fill('Volgens de lijst van personeelszaken.');

  const comparer = coordinator.page.locator('.zou-compare');
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
