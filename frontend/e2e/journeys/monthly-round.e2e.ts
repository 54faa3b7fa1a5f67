import { API_PATHS, fillPath } from '@zicht/shared/routes/api-paths';
import { PLAN_API_PATHS } from '@zicht/shared/routes/plan-api-paths';
import type { ActionList } from '@zicht/shared/improvement/actions/action.contract';
import { accountOf } from '../support/worlds/accounts';
import { newId } from '../support/assessment';
import { Keyboard } from '../support/keyboard';
import { expect, test } from '../support/test';
import { wordsIn } from '../support/words';

const say = wordsIn('nl');
/** What the round may take; generous here, because other tests run beside it. */
const LONGEST = 60_000;

test('the monthly round: five actions by keyboard alone, within a minute', async ({ world }, testInfo) => {
  const focalPerson = await world.apiUser(accountOf('focalPerson'));
  const { organisationId, session } = focalPerson;
  const list = () =>
    focalPerson.get<ActionList>(`${fillPath(API_PATHS.actions, { organisationId })}?mine=true&open=true`);
  const { today, total } = await list();
  await focalPerson.post(fillPath(PLAN_API_PATHS.actionChanges, { organisationId }), {
    changes: Array.from({ length: 5 - total }, (_, n) => ({
      changeId: newId(),
      actionId: newId(),
      baseVersion: 0,
      title: `Actie ${n} van de ronde`,
      criteria: ['MEL-01'],
      ownerId: session.user?.id,
      dueOn: `${Number(today.slice(0, 4)) + 1}-01-15`,
    })),
  });

  const { page } = await world.seatOf(accountOf('focalPerson'));
  const keys = new Keyboard(page);
  await page.goto('/start');
  await keys.follow(page.getByRole('link', { name: say('start.round.link') }));
  await expect(page.locator('zou-round-card')).toHaveCount(5);

  const began = Date.now();
  await keys.walkTo(page.locator('zou-round-card').first().getByRole('button').first());
  await keys.press('1');
  await keys.press('3');
  await expect(page.getByText(say('planRound.left.other', { count: 3 }))).toBeVisible();
  await keys.press('2');
  await expect(page.locator('zou-round-card input[type=date]')).toBeFocused();
  await keys.press('Enter');
  await expect(page.getByText(say('planRound.left.other', { count: 2 }))).toBeVisible();
  await keys.press('4');
  await expect(page.getByLabel(say('planRound.reason.label'))).toBeFocused();
  await page.keyboard.type('Past in een andere actie');
  await keys.press('Enter');
  await expect(page.getByText(say('planRound.left.one', { count: 1 }))).toBeVisible();
  await keys.press('1');
  await expect(page.getByRole('button', { name: say('planRound.close') })).toBeFocused();
  await keys.press('Enter');
  await expect(page.getByText(say('planRound.closed'))).toBeVisible();
  await keys.hasFocus();
  const took = Date.now() - began;
  testInfo.annotations.push({ type: 'five actions by keyboard', description: `${took} ms` });
  process.stdout.write(`  five actions of the monthly round by keyboard: ${took} ms\n`);
  expect(took).toBeLessThan(LONGEST);

  const { actions } = await list();
  expect(actions).toHaveLength(3);
  expect(actions.every(({ lookedOn }) => lookedOn === today)).toBe(true);

  // One is taken back by keyboard; the start page does not ask again.
  await keys.follow(
    page
      .locator('zou-round-card')
      .first()
      .getByRole('button', { name: say('planRound.undo') }),
  );
  await expect(page.getByText(say('planRound.left.one', { count: 1 }))).toBeVisible();
  await page.goto('/start');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText(say('start.round.heading'))).toBeHidden();
});
