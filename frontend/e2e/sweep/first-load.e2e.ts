import { filesOfBudgets } from '../../../tools/check-sizes.mjs';
import { PAGES as PARTS, readOutputs, scriptsOf } from '../../../tools/lib/page-parts.mjs';
import { accountOf } from '../support/worlds/accounts';
import { expect, test } from '../support/test';
import { settle } from '../support/visit';

const KILOBYTE = 1_000;
const MOST_SHIFT = 0.02;

/** A page for each budget, and for each kind of answer, which has fields of its own. */
const PAGES = [
  { path: '/start', budget: '/start' },
  { path: '/zelfevaluatie/2027/vraag/MEL-01', budget: 'question' },
  { path: '/zelfevaluatie/2027/vraag/VOR-01', budget: 'question' },
  { path: '/zelfevaluatie/2027/vraag/SCH-02', budget: 'question' },
  { path: '/zelfevaluatie/2027/vraag/BOR-04', budget: 'question' },
  { path: '/zelfevaluatie/2027/vraag/BOR-08', budget: 'question' },
] as const;

const SIZES = { '/start': 120, question: 150 };

for (const { path, budget } of PAGES) {
  test(`${path} fetches no more than is weighed, asks nothing in vain, and stands still`, async ({
    shared,
  }) => {
    const seat = await shared.seatOf(accountOf('coordinator'));
    const { page } = seat;
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(path);
    await settle(seat);
    const { scripts, hinted, inVain, shift } = await page.evaluate(async () => {
      await new Promise((resolve) => requestIdleCallback(resolve));
      return {
        scripts: performance
          .getEntriesByType('resource')
          .filter(({ name }) => new URL(name).pathname.endsWith('.js'))
          .map((entry) => ({
            name: new URL(entry.name).pathname.slice(1),
            size: (entry as PerformanceResourceTiming).encodedBodySize,
          })),
        hinted: [...document.querySelectorAll<HTMLLinkElement>('link[rel=modulepreload]')].map(({ href }) =>
          new URL(href).pathname.slice(1),
        ),
        // What was asked before the application ran, and the application did not take.
        inVain: [...(globalThis as unknown as { zouEarly: Map<string, object | null> }).zouEarly]
          .filter(([, waiting]) => waiting !== null)
          .map(([url]) => url),
        shift: (globalThis as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0),
      };
    });
    const weighed = new Set(
      filesOfBudgets()
        .filter(({ name }) => name.includes(budget))
        .flatMap(({ files }) => files),
    );
    // Of the kinds of answer only the heaviest is weighed.
    const kinds = /^(multiple|number|date|text)-answer-|^checkbox-list-|^chunk-/;
    expect(scripts.map(({ name }) => name).filter((name) => !weighed.has(name) && !kinds.test(name))).toEqual(
      [],
    );
    expect(scripts.reduce((sum, { size }) => sum + size, 0) / KILOBYTE).toBeLessThanOrEqual(SIZES[budget]);
    // None of what the page needs first waited for the application to ask for it.
    const first = PARTS.find(({ name }) => name.includes(budget))?.first ?? [];
    const awaited = scriptsOf(readOutputs(), first).filter((name) => !name.startsWith('main-'));
    expect(hinted).toEqual(expect.arrayContaining(awaited));
    expect(inVain).toEqual([]);
    expect(shift).toBeLessThanOrEqual(MOST_SHIFT);
    await seat.context.close();
  });
}
