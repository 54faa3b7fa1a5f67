import { accountOf } from '../support/worlds/accounts';
import { fillIn } from '../support/assessment';
import { AssessmentPages } from '../support/pages';
import { expect, test } from '../support/test';

test('the main job is done with a mouse, in English', async ({ world }) => {
  test.slow();
  await fillIn(await world.apiUser(accountOf('coordinator')), ['HUL-01', 'SCH-02']);
  const { page } = await world.visitor();
  const en = new AssessmentPages(page, 'en');

  await page.goto('/inloggen');
  await page.getByRole('button', { name: /EN – English/ }).click();
  await expect(en.heading).toHaveText(en.say('access.signIn.heading'));
  await en.signIn(accountOf('coordinator'));
  await expect(en.heading).toContainText('Fatma');
  // The person's own language is Dutch until they choose another one.
  await page.getByRole('button', { name: /EN – English/ }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');

  await en.link('shell.menu.assessment').click();
  await en.link('overview.review').first().click();
  await page
    .locator('zou-to-do-list')
    .getByRole('link', { name: /HUL-01/ })
    .click();
  await en.editor.getByRole('radio').nth(2).check();
  await en.explanation.fill('Each team has the list of help on offer.');
  await expect(en.saved).toBeVisible();

  await en.openQuestion('SCH-02');
  await en.editor.getByRole('textbox').first().fill('80');
  await en.editor.getByRole('textbox').last().fill('60');
  await en.heading.click();
  await expect(page.getByText(/75%/).first()).toBeVisible();
  await expect(en.saved).toBeVisible();

  await page.goto('/zelfevaluatie/2027/controleren');
  await en.button('approval.send.button').click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: en.say('approval.send.confirm') })
    .click();
  await expect(page.getByText(en.say('approval.page.awaiting'))).toBeVisible();

  const board = await world.seatOf(accountOf('boardMember'));
  const atBoard = new AssessmentPages(board.page, 'en');
  await board.page.goto('/zelfevaluatie/2027/akkoord');
  await board.page.getByRole('button', { name: /EN – English/ }).click();
  await atBoard.button('approval.finding.ask').first().click();
  await board.page.locator('zou-theme-finding textarea').fill('Since when do leaders say this?');
  await atBoard.button('approval.finding.save').click();
  await expect(atBoard.button('approval.finding.edit')).toBeVisible();
  await atBoard.button('approval.decision.sendBack').click();
  await expect(board.page.getByText(atBoard.say('approval.page.draft'))).toBeVisible();

  await page.goto('/zelfevaluatie/2027/controleren');
  await expect(page.getByText('Since when do leaders say this?')).toBeVisible();
  await en.button('approval.send.button').click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: en.say('approval.send.confirm') })
    .click();
  await expect(page.getByText(en.say('approval.page.awaiting'))).toBeVisible();

  await board.page.reload();
  await board.page.getByLabel(atBoard.say('approval.decision.statement')).check();
  await board.page
    .locator('zou-board-decision')
    .getByRole('button', { name: en.say('approval.decision.approve') })
    .click();
  await expect(board.page.getByText(atBoard.say('approval.page.approved')).first()).toBeVisible();
  await atBoard.button('approval.submit.button').click();
  await board.page
    .getByRole('dialog')
    .getByRole('button', { name: en.say('approval.submit.confirm') })
    .click();
  await expect(atBoard.heading).toHaveText(en.say('approval.submitted.heading', { year: 2027 }));

  await page.goto('/resultaten/2027');
  await expect(en.heading).toBeVisible();
  await expect(page.locator('canvas').first()).toBeVisible();
});
