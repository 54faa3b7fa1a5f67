import { chromium } from '@playwright/test';
import { chromiumArguments, findChromium } from '../chromium.mjs';
import { at } from './measure.mjs';

export const needsPages = true;

const SLOWDOWN = 4;
const TIMES = 12;
/** Of a question on the scale. */
const LEVELS = 5;
const BARE_LEVEL = '<p><label class="zou-level"><input type="radio" name="level">Level</label></p>';
/** How long a person holds a button, at least. Released sooner, the work of pressing counts as work of choosing. */
const PRESS_MS = 80;
/** Between two presses: what the one before set going, saving included, is done, as it is for who reads first. */
const REST_MS = 1_200;
/** A browser that is slowed down on a busy machine takes its time; nothing here is red for it. */
const PATIENCE = 120_000;
/** 1.6 Mbit per second down, 750 kbit up, 150 ms there and back. */
const SLOW_LINE = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const QUESTION = '/zelfevaluatie/2027/vraag/MEL-01';

/** What a person waits for, in a browser on a processor four times as slow. */
export async function bench({ url, accounts, judge }) {
  const browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumArguments() });
  try {
    const signedIn = await storageOf(browser, url, accounts[0]);
    await choosing(browser, url, signedIn, judge);
    for (const path of ['/start', QUESTION]) await firstLoad(browser, url, signedIn, { path, judge });
  } finally {
    await browser.close();
  }
}

async function storageOf(browser, url, { email, password }) {
  const context = await browser.newContext();
  const answer = await context.request.post(`${url}/api/session`, {
    headers: { origin: url },
    data: { email, password },
  });
  if (!answer.ok()) throw new Error(`Signing in answered ${answer.status()}.`);
  const state = await context.storageState();
  await context.close();
  return state;
}

/** From the click to the frame that shows it: a level chosen, and the heading of the next question. */
async function choosing(browser, url, storageState, judge) {
  const context = await browser.newContext({ storageState, viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.addInitScript(watchClicks);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await page.goto(`data:text/html,${BARE_LEVEL.repeat(LEVELS)}`);
  const bare = await levelsChosen(page);
  await page.goto(url + QUESTION);
  await page.locator('.zou-level input').first().waitFor();
  await page.waitForLoadState('networkidle');
  const levels = await levelsChosen(page);
  const questions = [];
  for (let index = 0; index < TIMES; index += 1) {
    const before = await page.locator('h1').textContent();
    await page.evaluate(
      (words) => globalThis.look(() => document.querySelector('h1')?.textContent !== words),
      before,
    );
    await page.locator('.zou-buttons--end .zou-button--primary').click({ delay: PRESS_MS });
    questions.push(await page.evaluate(() => globalThis.shown));
    await page.waitForTimeout(REST_MS);
  }
  await context.close();
  for (const [what, took, target] of [
    ['a bare radio button in an empty page, for comparison', bare, undefined],
    ['a chosen level shows', levels, 50],
    ['the next question shows', questions, 200],
  ]) {
    const sorted = took.toSorted((one, other) => one - other);
    const isJudged = target !== undefined;
    judge(
      `${SLOWDOWN} × slower: ${what}, p50 of ${TIMES} in ms`,
      at(sorted, 0.5),
      isJudged ? '≤' : '',
      target,
    );
    if (isJudged) judge(`  the slowest`, sorted.at(-1), '', undefined);
  }
}

async function levelsChosen(page) {
  const took = [];
  for (let index = 0; index < TIMES; index += 1) {
    const level = page.locator('.zou-level').nth(index % LEVELS);
    await page.evaluate(
      (chosen) => globalThis.look(() => document.querySelectorAll('.zou-level input')[chosen].checked),
      index % LEVELS,
    );
    await level.click({ delay: PRESS_MS });
    took.push(await page.evaluate(() => globalThis.shown));
    await page.waitForTimeout(REST_MS);
  }
  return took;
}

/** In the page: `look` says what is looked for, `shown` becomes the time from the click to the frame that has it. */
function watchClicks() {
  globalThis.look = (isThere) => {
    globalThis.shown = new Promise((resolve) => {
      addEventListener(
        'pointerup',
        ({ timeStamp }) => {
          const frame = () => {
            if (!isThere()) return requestAnimationFrame(frame);
            // Posted in a frame and ahead of all else, this runs once that frame, which has it, is painted.
            return scheduler.postTask(() => resolve(performance.now() - timeStamp), {
              priority: 'user-blocking',
            });
          };
          requestAnimationFrame(frame);
        },
        { once: true, capture: true },
      );
    });
  };
}

/** The first visit of a page with nothing in the cache, on a slow line. */
async function firstLoad(browser, url, storageState, { path, judge }) {
  const runs = [];
  for (let run = 0; run < 3; run += 1) {
    const context = await browser.newContext({ storageState, viewport: { width: 412, height: 823 } });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', SLOW_LINE);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    await page.addInitScript(watchVitals);
    await page.goto(url + path);
    await page.locator('h1').first().waitFor();
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(2_000);
    runs.push(await page.evaluate(() => globalThis.vitals()));
    await context.close();
  }
  const middle = (key) =>
    at(
      runs.map((run) => run[key]).toSorted((one, other) => one - other),
      0.5,
    );
  const where = `first visit of ${path.split('/').length > 2 ? 'a question' : path}`;
  judge(`${where}: largest contentful paint in ms`, middle('lcp'), '≤', 2_000);
  judge(`${where}: layout shift`, middle('cls'), '≤', 0.02);
  judge(`${where}: total blocking time in ms`, middle('tbt'), '≤', 150);
}

function watchVitals() {
  const seen = { lcp: 0, cls: 0, fcp: Infinity, tasks: [] };
  const watch = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  watch('largest-contentful-paint', ({ startTime }) => (seen.lcp = startTime));
  watch('layout-shift', ({ value, hadRecentInput }) => (seen.cls += hadRecentInput ? 0 : value));
  watch('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') seen.fcp = startTime;
  });
  watch('longtask', ({ startTime, duration }) => seen.tasks.push({ startTime, duration }));
  globalThis.vitals = () => ({
    lcp: seen.lcp,
    cls: seen.cls,
    tbt: seen.tasks
      .filter(({ startTime }) => startTime >= seen.fcp)
      .reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0),
  });
}
