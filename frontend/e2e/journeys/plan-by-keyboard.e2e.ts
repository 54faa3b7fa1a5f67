import { accountOf } from '../support/worlds/accounts';
import { fillIn, sendToBoard, step } from '../support/assessment';
import { Keyboard } from '../support/keyboard';
import { AssessmentPages } from '../support/pages';
import { expect, test } from '../support/test';

test('a submitted year becomes a plan, and an action is finished with evidence, without a mouse', async ({
  world,
}) => {
  test.slow();
  const coordinator = await world.apiUser(accountOf('coordinator'));
  await fillIn(coordinator);
  await sendToBoard(coordinator);
  await step(await world.apiUser(accountOf('boardMember')), 'approve', { statementAccepted: true });
  await step(coordinator, 'submit');

  const { page } = await world.seatOf(accountOf('coordinator'));
  const nl = new AssessmentPages(page);
  const keys = new Keyboard(page);

  await test.step('from the proposals, one click adds', async () => {
    await page.goto('/verbeterplan');
    await keys.follow(nl.link('improvement.empty.see'));
    await expect(nl.heading).toHaveText(nl.say('improvement.proposals.heading'));
    await keys.follow(nl.button('improvement.proposals.add').first());
    await expect(page.locator('zou-added-suggestion select')).toBeVisible();
    await keys.hasFocus();
    await expect(nl.saved).toBeVisible();
  });

  await test.step('the action gets a text of its own, and evidence', async () => {
    await keys.follow(page.locator('zou-added-suggestion a'));
    await expect(page.locator('#action-note')).toBeVisible();
    await keys.write(page.locator('#action-note'), 'Het team doet mee.');
    await keys.press('Tab');
    await expect(nl.saved).toBeVisible();
    await keys.follow(nl.button('improvement.evidence.choose'));
    const dialog = page.getByRole('dialog');
    await keys.choose(
      dialog.getByRole('radiogroup').or(dialog.locator('fieldset')),
      dialog.getByRole('radio').first(),
    );
    await keys.follow(dialog.locator('.zou-button--primary'));
    await expect(page.locator('zou-action-evidence .zou-rows')).toBeVisible();
  });

  await test.step('it is finished, and says which question may now show more', async () => {
    await keys.chooseFrom(page.locator('zou-status-menu button').first(), 'End', 'ArrowUp');
    await expect(page.locator('.zou-undo')).toContainText(nl.say('improvement.seeQuestion'));
    await keys.hasFocus();
  });

  await test.step('on the board another one moves by its menu, and focus goes along', async () => {
    await page.goto('/verbeterplan?weergave=bord');
    const column = page.locator('.zou-board__column').first();
    const title = await column.locator('.zou-action__title').first().innerText();
    await keys.chooseFrom(column.locator('zou-status-menu button').first(), 'ArrowDown');
    await expect(page.locator('.zou-board__column').nth(1)).toContainText(title);
    await expect(page.locator('zou-status-menu button').filter({ hasText: title })).toBeFocused();
    await page.reload();
    await expect(page.locator('.zou-board__column').nth(1)).toContainText(title);
  });
});
