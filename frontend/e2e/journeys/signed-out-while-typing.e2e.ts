import { accountOf } from '../support/worlds/accounts';
import { readAssessment } from '../support/assessment';
import { AssessmentPages } from '../support/pages';
import { expect, test } from '../support/test';

/** Types in the question in view and in those after it; their codes. */
async function typeOn(pages: AssessmentPages, count: number): Promise<readonly string[]> {
  const codes: string[] = [];
  const codeInView = () => new URL(pages.page.url()).pathname.split('/').at(-1) ?? '';
  while (codes.length < count) {
    if (codes.length > 0) await pages.link('assessments.question.next').click();
    await expect.poll(codeInView).not.toBe(codes.at(-1));
    codes.push(codeInView());
    await expect(pages.explanation).toHaveValue(/^(?!Getypt)/);
    await pages.explanation.fill(`Getypt bij ${codes.at(-1)}.`);
  }
  return codes;
}

test('ten answers typed while the sign-in ended are stored after signing in again', async ({ weak }) => {
  const account = accountOf('coordinator');
  const { page } = await weak.seatOf(account, { serviceWorkers: 'allow' });
  const nl = new AssessmentPages(page);
  await nl.openQuestion('MEL-01');
  await nl.keepsAll();
  weak.line.cut();
  const questions = await typeOn(nl, 10);
  await expect(page.locator('.zou-bar--offline')).toContainText('10 wijzigingen');
  await weak.world.endSessions(account);
  weak.line.mend();

  const dialog = page.getByRole('dialog', { name: nl.say('shell.session.expired') });
  await expect(dialog).toBeVisible();
  await nl.signIn(account);
  await expect(dialog).toBeHidden();
  await expect(page).toHaveURL(new RegExp(`${questions[9]}$`));
  await expect(nl.explanation).toHaveValue(`Getypt bij ${questions[9]}.`);
  await expect(nl.saved).toBeVisible();
  const { answers } = await readAssessment(await weak.world.newApiUser(account));
  const stored = answers.filter(({ criterion, explanation }) => explanation === `Getypt bij ${criterion}.`);
  expect(stored.map(({ criterion }) => criterion).sort()).toEqual([...questions].sort());
});

test('what one person typed is never sent with the sign-in of another, and waits for its writer', async ({
  weak,
}) => {
  const [writer, other] = [accountOf('coordinator'), accountOf('contributor')];
  const { page, context } = await weak.seatOf(writer);
  const nl = new AssessmentPages(page);
  await nl.openQuestion('HUL-01');
  await expect(nl.explanation).toBeEditable();
  weak.line.cut();
  await nl.explanation.fill('Van de een.');
  await expect(page.locator('.zou-bar--offline')).toContainText('1 wijziging');
  await weak.world.endSessions(writer);
  weak.line.mend();
  await expect(page.getByRole('dialog', { name: nl.say('shell.session.expired') })).toBeVisible();
  await nl.signIn(other);
  // Nothing of the page of somebody else stays.
  await expect(page).toHaveURL(/\/start$/);
  await expect(page.locator('zou-user-menu').first()).toContainText(/./);
  const stored = async () => {
    const { answers } = await readAssessment(await weak.world.newApiUser(writer));
    return answers
      .filter(({ explanation }) => explanation === 'Van de een.')
      .map(({ changedBy }) => changedBy);
  };
  // Longer than a page waits before it sends what it finds on the device.
  await page.waitForTimeout(3_000);
  expect(await stored()).toEqual([]);

  await context.clearCookies();
  const { cookies } = (await weak.world.newApiUser(writer)).storageState();
  await context.addCookies([...cookies]);
  await page.goto('/start');
  await expect.poll(async () => (await stored()).length).toBe(1);
});
