import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accountOf } from '../support/worlds/accounts';
import { explanationOf } from '../support/assessment';
import { environment } from '../support/worlds/environment';
import { AssessmentPages } from '../support/pages';
import { expect, test } from '../support/test';
import { WeakWorld } from '../support/worlds/weak-world';

const TEXT = 'Getypt zonder verbinding, en daarna ging het tabblad dicht.';
const WITH_WORKER = { serviceWorkers: 'allow' } as const;

test('a closed tab opens without a server, with what was typed, and sends it later', async ({ weak }) => {
  const account = accountOf('coordinator');
  const user = await weak.world.apiUser(account);
  const { page, context } = await weak.seatOf(account, WITH_WORKER);
  const nl = new AssessmentPages(page);
  for (const question of ['HUL-02', 'HUL-01']) {
    await nl.openQuestion(question);
    await expect(nl.button('assessments.evidence.add')).toBeVisible();
    await nl.keepsQuestion(question);
  }
  // Files that a tunnel kept away come after it.
  weak.line.cut();
  await page.waitForTimeout(2_000);
  weak.line.mend();
  await nl.keepsAll();

  weak.line.cut();
  await nl.explanation.fill(TEXT);
  await nl.editor.getByRole('radio').nth(1).check();
  // What is not saved is counted within a second, on this page and on every other.
  await expect(page.locator('.zou-save')).toContainText('2 wijzigingen', { timeout: 1_000 });
  await expect(page.locator('.zou-bar--offline')).toContainText('2 wijzigingen');
  await page.close();

  const later = await context.newPage();
  const again = new AssessmentPages(later);
  await again.openQuestion('HUL-01');
  await expect(again.explanation).toHaveValue(TEXT);
  await expect(again.editor.getByRole('radio').nth(1)).toBeChecked();
  await expect(later.locator('zou-offline-note')).toContainText(again.say('assessments.offline.copy'));
  await again.openQuestion('HUL-02');
  await again.explanation.fill(`Ook hier. ${TEXT}`);
  await expect(later.locator('.zou-bar--offline')).toContainText('3 wijzigingen');
  for (const path of ['/start', '/bewijs', '/resultaten/2027', '/hulp']) {
    await later.goto(path);
    await expect(again.heading).toBeVisible();
    await expect(later.locator('.zou-bar--offline')).toContainText('3 wijzigingen');
  }

  // Nothing about people is among the files.
  const kept = await later.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });
  expect(kept.filter((path) => path.startsWith('/api'))).toEqual([]);

  weak.line.mend();
  // From a page that has nothing to do with the questions.
  await expect.poll(explanationOf(user, 'HUL-01')).toBe(TEXT);
  await expect.poll(explanationOf(user, 'HUL-02')).toBe(`Ook hier. ${TEXT}`);
  await expect(later.locator('.zou-bar--offline')).toBeHidden();

  // Whoever signs out leaves nothing that opens without a server.
  await later.goto('/start');
  await later.locator('zou-user-menu [aria-haspopup=menu]').filter({ visible: true }).click();
  await later.getByRole('menuitem', { name: again.say('shell.user.signOut'), exact: true }).click();
  await expect(later).toHaveURL(/inloggen/);
  weak.line.cut();
  await later.goto('/zelfevaluatie/2027/vraag/HUL-01');
  await expect(again.heading).toHaveText(again.say('shell.problem.unreachable.heading'));
  await expect(later).toHaveURL(/vraag\/HUL-01$/);
  expect(await later.content()).not.toContain(TEXT);
});

test('a new version comes with the next visit; an open tab keeps its own, and its words', async ({
  browser,
}) => {
  const pages = await mkdtemp(join(tmpdir(), 'zicht-pages-'));
  await cp(environment.settings['STATIC_DIR'] ?? '', pages, { recursive: true });
  const weak = await WeakWorld.begin(browser, { STATIC_DIR: pages });
  try {
    const { page, context } = await weak.seatOf(accountOf('coordinator'), WITH_WORKER);
    const nl = new AssessmentPages(page);
    await nl.openQuestion('HUL-04');
    await nl.keepsAll();
    await nl.explanation.fill(TEXT);
    await expect(nl.saved).toBeVisible();

    await weak.kill();
    await publishNewVersion(pages);
    await weak.revive();
    const visit = await context.newPage();
    await visit.goto('/hulp');
    // The worker looks by itself once nothing was asked for five seconds; here it is told to.
    await visit.evaluate(() =>
      navigator.serviceWorker.controller?.postMessage({ action: 'CHECK_FOR_UPDATES', nonce: 1 }),
    );
    await expect
      .poll(
        async () => {
          await visit.goto('/hulp');
          return visit.locator('meta[name=version]').count();
        },
        { timeout: 60_000, intervals: [1_000] },
      )
      .toBe(1);

    await nl.explanation.press('End');
    await nl.explanation.pressSequentially(' En verder.');
    // This page of the old version is no longer on the server.
    await page.getByRole('link', { name: nl.say('shell.footer.privacy') }).click();
    await expect(page).toHaveURL(/privacy$/);
    await expect(nl.heading).toHaveText(nl.say('information.privacy.heading'));
    await page.goBack();
    await expect(nl.explanation).toHaveValue(`${TEXT} En verder.`);
  } finally {
    await weak.world.close();
    await rm(pages, { recursive: true });
  }
});

/** Another index, as each build makes it, and one page of the old version gone. */
async function publishNewVersion(pages: string): Promise<void> {
  const index = join(pages, 'index.html');
  const html = (await readFile(index, 'utf8')).replace('<head>', '<head><meta name="version" content="2" />');
  await writeFile(index, html);
  const list = join(pages, 'ngsw.json');
  const manifest = JSON.parse(await readFile(list, 'utf8')) as {
    timestamp: number;
    hashTable: Record<string, string>;
    assetGroups: { urls: string[] }[];
  };
  manifest.timestamp += 1;
  manifest.hashTable['/index.html'] = createHash('sha1').update(html).digest('hex');
  const names = await readdir(pages);
  const gone = names.filter((name) => name.startsWith('privacy.page-'));
  for (const name of gone) delete manifest.hashTable[`/${name}`];
  for (const group of manifest.assetGroups)
    group.urls = group.urls.filter((url) => manifest.hashTable[url] !== undefined);
  await writeFile(list, JSON.stringify(manifest));
  // What the build compressed is of the old version.
  const compressed = names.filter((name) => /^(index\.html|ngsw\.json)\.(br|gz)$/.test(name));
  await Promise.all([...gone, ...compressed].map((name) => rm(join(pages, name))));
}
