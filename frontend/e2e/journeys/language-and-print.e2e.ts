import { accountOf } from '../support/worlds/accounts';
import { AssessmentPages } from '../support/pages';
import { expect, test } from '../support/test';

test('the language is changed in place and stays', async ({ world }) => {
  const { page } = await world.seatOf(accountOf('coordinator'));
  const [nl, en] = [new AssessmentPages(page), new AssessmentPages(page, 'en')];
  await nl.openQuestion('MEL-01');
  await nl.explanation.fill('Deze zin blijft staan.');
  const isKept = page.waitForResponse((response) => response.request().method() === 'PATCH');
  await page.getByRole('button', { name: /EN – English/ }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(en.link('assessments.question.next')).toBeVisible();
  await expect(en.explanation).toHaveValue('Deze zin blijft staan.');
  await isKept;
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(en.link('shell.menu.assessment').first()).toBeVisible();
});

test('the blank questionnaire prints its questions and nothing of the screen around them', async ({
  shared,
}) => {
  const { page } = await shared.seatOf(accountOf('coordinator'));
  const nl = new AssessmentPages(page);
  await page.goto('/zelfevaluatie/2027/vragenlijst');
  await expect(nl.heading).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('contentinfo')).toHaveCount(0);
  await expect(nl.button('assessments.print')).toBeHidden();
  await expect(page.locator('zou-blank-question').first()).toBeVisible();
  await expect(page.locator('zou-blank-question')).toHaveCount(38);
});
