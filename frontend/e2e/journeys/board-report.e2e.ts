import type { Page } from '@playwright/test';
import { accountOf } from '../support/worlds/accounts';
import { expect, test } from '../support/test';
import { settle } from '../support/visit';

test('the report for the board fits two sheets of A4, submitted or not', async ({ shared }) => {
  const seat = await shared.seatOf(accountOf('coordinator'));
  for (const url of ['/resultaten/2026/rapport', '/resultaten/2027/rapport']) {
    await seat.page.goto(url);
    await settle(seat);
    const drawings = await watchDrawingsOnPaper(seat.page);
    const pdf = await seat.page.pdf({ format: 'A4', preferCSSPageSize: true });
    const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? [];
    expect([url, sheets.length]).toEqual([url, 2]);
    const shapes = await drawings();
    expect(shapes.length).toBeGreaterThanOrEqual(2);
    for (const { drawn, place } of shapes) expect(drawn / place).toBeCloseTo(1, 1);
  }
});

/** Width ÷ height of each drawing on the sheet, as it was drawn and as its place is. */
async function watchDrawingsOnPaper(page: Page): Promise<() => Promise<{ drawn: number; place: number }[]>> {
  const shapes = await page.evaluateHandle(() => {
    const found: { drawn: number; place: number }[] = [];
    matchMedia('print').addEventListener('change', ({ matches }) => {
      if (!matches) return;
      for (const canvas of document.querySelectorAll('canvas')) {
        const place = canvas.parentElement?.getBoundingClientRect();
        if (place === undefined || place.height === 0) continue;
        found.push({ drawn: canvas.width / canvas.height, place: place.width / place.height });
      }
    });
    return found;
  });
  return () => shapes.jsonValue();
}
