import { accountOf } from '../support/accounts';
import { expect, test } from '../support/test';
import { settle } from '../support/visit';

test('the report for the board fits two sheets of A4, submitted or not', async ({ shared }) => {
  const seat = await shared.seatOf(accountOf('coordinator'));
  for (const url of ['/resultaten/2026/rapport', '/resultaten/2027/rapport']) {
    await seat.page.goto(url);
    await settle(seat);
    const pdf = await seat.page.pdf({ format: 'A4', preferCSSPageSize: true });
    const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? [];
    expect([url, sheets.length]).toEqual([url, 2]);
  }
});
