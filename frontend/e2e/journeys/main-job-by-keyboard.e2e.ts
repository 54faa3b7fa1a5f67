import { accountOf } from '../support/worlds/accounts';
import { fillIn, readAssessment } from '../support/assessment';
import { Keyboard } from '../support/keyboard';
import { AssessmentPages } from '../support/pages';
import { expect, test } from '../support/test';

/** Answered by hand here: a level, a month, yes or partly or no, several of a list. */
const BY_HAND = ['SAM-05', 'SAM-06', 'RIS-01', 'RIS-02'];

test('the whole main job is done without a mouse, in Dutch', async ({ world }) => {
  test.slow();
  const coordinator = await world.apiUser(accountOf('coordinator'));
  await fillIn(coordinator, BY_HAND);

  const { page } = await world.visitor();
  const nl = new AssessmentPages(page);
  const keys = new Keyboard(page);

  await test.step('sign in', async () => {
    await page.goto('/');
    const { email, password } = accountOf('coordinator');
    await keys.write(page.getByLabel(nl.say('identity.signIn.email')), email);
    await keys.write(page.getByLabel(nl.say('identity.signIn.password')), password);
    await keys.press('Enter');
    await expect(nl.heading).toContainText('Fatma');
    await expect(page).toHaveURL(/\/start$/);
    await keys.hasFocus();
  });

  await test.step('find what is left', async () => {
    await keys.follow(nl.link('shell.menu.assessment').first());
    await expect(nl.heading).toHaveText(nl.say('assessments.heading', { year: 2027 }));
    await keys.follow(nl.link('overview.review').first());
    await expect(nl.heading).toHaveText(nl.say('approval.review.heading', { year: 2027 }));
    await keys.follow(nl.button('approval.send.button'));
    await expect(page.locator('.zou-error-summary')).toBeVisible();
    await keys.hasFocus();
    await keys.follow(page.locator('zou-to-do-list').getByRole('link', { name: /SAM-05/ }));
    await expect(page).toHaveURL(/vraag\/SAM-05$/);
  });

  await test.step('answer a level by its number, within three stops of the skip link', async () => {
    await expect(nl.editor).toBeVisible();
    await page.reload();
    await expect(nl.editor).toBeVisible();
    await keys.press('Tab', 'Tab');
    await expect(page.getByRole('link', { name: nl.say('shell.skip.question') })).toBeFocused();
    await keys.press('Enter');
    await keys.press('Tab');
    await expect(nl.editor.getByRole('radio').first()).toBeFocused();
    await keys.press('3');
    await expect(nl.editor.getByRole('radio').nth(3)).toBeChecked();
    await expect(nl.saved).toBeVisible();
    expect(await keys.walkTo(nl.explanation)).toBeLessThanOrEqual(2);
    await page.keyboard.type('Afgesproken met politie en Veilig Thuis.');
    await expect(nl.saved).toBeVisible();
  });

  await test.step('evidence', async () => {
    await keys.follow(nl.button('assessments.evidence.add'));
    const dialog = page.getByRole('dialog');
    await keys.write(dialog.getByLabel(nl.say('questionDialogs.evidence.title')), 'Convenant vermissingen');
    await keys.write(
      dialog.getByLabel(nl.say('questionDialogs.evidence.place')),
      'Intranet, map Samenwerking',
    );
    await keys.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(page.locator('zou-evidence-section')).toContainText('Convenant vermissingen');
    await expect(nl.button('assessments.evidence.add')).toBeFocused();
  });

  await test.step('comment', async () => {
    await keys.write(page.locator('zou-comments-section textarea'), 'Klopt dit nog, Bram?');
    await keys.follow(nl.button('assessments.comments.write'));
    await expect(page.locator('.zou-comment')).toContainText('Klopt dit nog, Bram?');
    await keys.hasFocus();
  });

  await test.step('assign', async () => {
    await keys.follow(nl.button('assessments.assign.button'));
    const dialog = page.getByRole('dialog');
    await keys.walkTo(dialog.getByRole('combobox'));
    await page.keyboard.type('Bram');
    await keys.write(dialog.locator('textarea'), 'Weet u dit nog van het overleg?');
    await keys.follow(dialog.getByRole('button', { name: nl.say('questionDialogs.assign.save') }));
    await expect(dialog).toBeHidden();
    await expect(page.locator('zou-who-answers')).toContainText('Bram de Wit');
    await expect(page.locator('zou-who-answers')).toContainText('Weet u dit nog van het overleg?');
    await expect(nl.button('assessments.assign.button')).toBeFocused();
  });

  await test.step('a month, by the next question', async () => {
    await page.keyboard.press('Shift+Tab');
    await page.evaluate(() => scrollTo(0, 0));
    await page.reload();
    await expect(nl.editor).toBeVisible();
    await keys.follow(nl.link('assessments.question.next'));
    await expect(page).toHaveURL(/vraag\/SAM-06$/);
    await expect(nl.heading).toBeFocused();
    const month = nl.editor.getByRole('combobox');
    await keys.walkTo(month);
    await page.keyboard.type('september');
    await keys.press('Tab');
    await page.keyboard.type('2026');
    await keys.press('Tab');
    await expect(nl.saved).toBeVisible();
  });

  await test.step('yes, which makes two questions appear', async () => {
    await keys.follow(nl.link('assessments.question.next'));
    await expect(page).toHaveURL(/vraag\/RIS-01$/);
    await expect(nl.heading).toBeFocused();
    await keys.choose(nl.editor, nl.editor.getByRole('radio').first());
    await expect(nl.saved).toBeVisible();
    const came = nl.say('assessments.conditions.came.other', { count: 2, codes: 'RIS-02, RIS-03' });
    await expect(page.getByRole('status').filter({ hasText: came })).toBeAttached();
  });

  await test.step('several of a list', async () => {
    await keys.follow(nl.link('assessments.question.next'));
    await expect(page).toHaveURL(/vraag\/RIS-02$/);
    await keys.walkTo(nl.editor.getByRole('checkbox').first());
    await keys.press('Space');
    await expect(nl.saved).toBeVisible();
    await keys.follow(nl.link('assessments.question.next'));
    await expect(page).toHaveURL(/vraag\/RIS-03$/);
    await keys.choose(nl.editor, nl.editor.getByRole('radio').nth(1));
    await expect(nl.saved).toBeVisible();
  });

  await test.step('send to the board', async () => {
    await keys.follow(nl.link('assessments.question.all'));
    await expect(nl.heading).toHaveText(nl.say('assessments.heading', { year: 2027 }));
    await keys.follow(nl.link('overview.review').first());
    await expect(page.getByText(nl.say('approval.review.allFilled')).first()).toBeVisible();
    await keys.follow(nl.button('approval.send.button'));
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('Ilse van Dam');
    await keys.write(dialog.getByRole('textbox'), 'Graag lezen voor vrijdag.');
    await keys.follow(dialog.getByRole('button', { name: nl.say('approval.send.confirm') }));
    await expect(dialog).toBeHidden();
    await expect(nl.heading).toHaveText(nl.say('approval.page.heading', { year: 2027 }));
    await expect(page.getByText(nl.say('approval.page.awaiting'))).toBeVisible();
    await keys.hasFocus();
  });

  const board = await world.seatOf(accountOf('boardMember'));
  const atBoard = new AssessmentPages(board.page);
  const boardKeys = new Keyboard(board.page);

  await test.step('the board reads and signs', async () => {
    await board.page.goto('/start');
    await boardKeys.follow(atBoard.link('start.read.button'));
    await expect(atBoard.heading).toHaveText(atBoard.say('approval.page.heading', { year: 2027 }));
    await expect(board.page.getByText('Graag lezen voor vrijdag.')).toBeVisible();
    await boardKeys.follow(atBoard.button('approval.decision.approve'));
    await boardKeys.follow(board.page.locator('.zou-error-summary').getByRole('link'));
    await expect(board.page.getByLabel(atBoard.say('approval.decision.statement'))).toBeFocused();
    await boardKeys.press('Space');
    await boardKeys.follow(atBoard.button('approval.decision.approve'));
    await expect(board.page.getByText(atBoard.say('approval.page.approved')).first()).toBeVisible();
    await boardKeys.hasFocus();
  });

  await test.step('submit', async () => {
    await page.goto('/start');
    await expect(page.getByText(nl.say('start.approved.heading')).first()).toBeVisible();
    await keys.follow(nl.link('start.approved.link').first());
    await keys.follow(nl.button('approval.submit.button'));
    await keys.follow(
      page.getByRole('dialog').getByRole('button', { name: nl.say('approval.submit.confirm') }),
    );
    await expect(nl.heading).toHaveText(nl.say('approval.submitted.heading', { year: 2027 }));
    await expect(page.getByText(/ZE-2027-[0-9A-Z]{6}/).first()).toBeVisible();
    await expect(page.getByText('Ilse van Dam').first()).toBeVisible();
    await keys.hasFocus();
  });

  await test.step('nothing can be changed any more', async () => {
    await nl.openQuestion('SAM-05');
    await expect(page.getByText(/ingediend op .* U kunt niets meer wijzigen/)).toBeVisible();
    await expect(page.locator('form')).toHaveCount(0);
    await expect(page.getByText('Afgesproken met politie en Veilig Thuis.')).toBeVisible();
  });

  await test.step('reopening, asked and granted', async () => {
    await page.goto('/zelfevaluatie/2027/ingediend');
    await keys.follow(nl.button('approval.reopening.ask'));
    await keys.write(page.getByRole('dialog').getByRole('textbox'), 'Een aantal klopt niet.');
    await keys.follow(
      page.getByRole('dialog').getByRole('button', { name: nl.say('approval.reopening.send') }),
    );
    await expect(page.getByText(nl.say('approval.reopening.pending'))).toBeVisible();

    await board.page.goto('/zelfevaluatie/2027/ingediend');
    await boardKeys.follow(atBoard.button('approval.reopening.grant'));
    await expect(board.page.getByText(atBoard.say('overview.reopened'))).toBeVisible();

    await nl.openQuestion('SAM-05');
    await expect(nl.editor).toBeVisible();
    const { status, submissions } = await readAssessment(coordinator);
    expect({ status, submissions: submissions.length }).toEqual({ status: 'draft', submissions: 1 });
  });
});
