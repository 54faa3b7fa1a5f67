import type { CommentList } from '@zicht/shared/assessments/assessment.contract';
import type { EvidenceList } from '@zicht/shared/assessments/evidence.contract';
import { API_PATHS, fillPath } from '@zicht/shared/routes/api-paths';
import { accountOf } from '../support/worlds/accounts';
import { YEAR } from '../support/assessment';
import { AssessmentPages } from '../support/pages';
import { expect, test } from '../support/test';

test('a comment and a reference survive a reload, and arrive once, though the line broke', async ({
  weak,
}) => {
  const account = accountOf('coordinator');
  const user = await weak.world.apiUser(account);
  const { page } = await weak.seatOf(account);
  const nl = new AssessmentPages(page);
  const comment = page.locator('zou-comments-section textarea');
  const title = page.getByLabel(nl.say('questionDialogs.evidence.title'));
  const { organisationId } = user;
  const comments = async () => {
    const path = fillPath(API_PATHS.comments, { organisationId, year: YEAR });
    const { comments: all } = await user.get<CommentList>(`${path}?criterion=SAM-04`);
    return all.map(({ body }) => body).filter((body) => body.startsWith('Weet jij'));
  };
  const references = async () => {
    const path = fillPath(API_PATHS.evidence, { organisationId });
    const { evidence } = await user.get<EvidenceList>(`${path}?year=${YEAR}&criterion=SAM-04&limit=100`);
    return evidence.map((one) => one.title).filter((one) => one.startsWith('Verslag'));
  };

  // Half of it is typed, and then the page is gone.
  await nl.openQuestion('SAM-04');
  await comment.fill('Weet jij');
  await nl.button('assessments.evidence.add').click();
  await title.fill('Verslag van');
  await page.reload();
  await expect(comment).toHaveValue('Weet jij');
  await nl.button('assessments.evidence.add').click();
  await expect(title).toHaveValue('Verslag van');

  // The server gets it, but its answer is lost: the page cannot know, and sends it again.
  weak.line.breakAt('reply');
  await title.fill('Verslag van het overleg');
  await page.getByLabel(nl.say('questionDialogs.evidence.place')).fill('Teammap, overleg');
  await page.locator('zou-evidence-form button[type=submit]').click();
  await expect(page.locator('dialog[open]')).toHaveCount(0);
  const waiting = page.locator('zou-waiting-entries');
  await expect(waiting.filter({ hasText: 'Verslag van het overleg' })).toBeVisible();
  await comment.fill('Weet jij of dit nog klopt?');
  await nl.button('assessments.comments.write').click();
  await expect(waiting.filter({ hasText: 'Weet jij of dit nog klopt?' })).toBeVisible();
  await expect(comment).toHaveValue('');
  await expect(page.locator('.zou-bar--offline')).toContainText('2 wijzigingen');
  weak.line.mend();
  // On another page than where it was written.
  await page.goto('/start');
  await expect.poll(comments).toEqual(['Weet jij of dit nog klopt?']);
  await expect.poll(references).toEqual(['Verslag van het overleg']);
  await nl.openQuestion('SAM-04');
  await expect(page.getByText('Weet jij of dit nog klopt?')).toBeVisible();
  await expect(page.getByText('Verslag van het overleg', { exact: true })).toBeVisible();
  await expect(comment).toHaveValue('');
  expect([await comments(), await references()].map(({ length }) => length)).toEqual([1, 1]);
});
