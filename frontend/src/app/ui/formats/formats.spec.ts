import {
  calendarDay,
  compareText,
  daysBetween,
  formatBytes,
  formatDate,
  formatDateTime,
  formatDecimal,
  formatList,
  formatMonth,
  formatNumber,
  formatPercentage,
  formatRelative,
  formatShortDate,
  formatTime,
} from './formats';
import { madeOnce } from './made-once';

const NOW = '2026-11-23T13:32:00.000Z';

describe('formats', () => {
  it.each([
    [formatDate('nl', '2026-11-12'), '12 november 2026'],
    [formatShortDate('nl', '2026-11-12'), '12 nov 2026'],
    [formatShortDate('nl', '2027-03-01'), '1 mrt 2027'],
    [formatMonth('nl', '2026-05'), 'mei 2026'],
    [formatTime('nl', NOW), '14.32 uur'],
    [formatDateTime('nl', NOW), '23 november 2026 om 14.32 uur'],
    [formatDecimal('nl', 2.5), '2,5'],
    [formatDecimal('nl', 2.214, 2), '2,21'],
    [formatDecimal('nl', -0.2), '\u22120,2'],
    [formatDecimal('nl', -0.04), '0,0'],
    [formatNumber('nl', 1363), '1.363'],
    [formatPercentage('nl', 0.38), '38%'],
    [formatBytes('nl', 210_000), '210 kB'],
    [formatList('nl', ['GGD', 'school', 'politie']), 'GGD, school en politie'],
    [formatRelative('nl', NOW, NOW), 'vandaag om 14.32 uur'],
    [formatRelative('nl', '2026-11-22T15:10:00.000Z', NOW), 'gisteren om 16.10 uur'],
    [formatRelative('nl', '2026-11-20T10:00:00.000Z', NOW), '3 dagen geleden'],
    [formatRelative('nl', '2026-11-01T10:00:00.000Z', NOW), '1 november 2026'],
    [formatRelative('nl', '2026-11-24', NOW), 'morgen'],
  ])('Dutch: %s', (written, expected) => expect(written).toBe(expected));

  it.each([
    [formatDate('en', '2026-11-12'), '12 November 2026'],
    [formatTime('en', NOW), '14:32'],
    [formatDecimal('en', 2.5), '2.5'],
    [formatNumber('en', 1363), '1,363'],
    [formatList('en', ['a', 'b', 'c']), 'a, b and c'],
    [formatRelative('en', '2026-11-22T15:10:00.000Z', NOW), 'yesterday at 16:10'],
  ])('English: %s', (written, expected) => expect(written).toBe(expected));

  it('counts days by the calendar of the Netherlands, also over midnight and summer time', () => {
    expect(calendarDay('2026-11-23T23:30:00.000Z')).toBe('2026-11-24');
    expect(daysBetween('2026-11-23T22:30:00.000Z', '2026-11-24')).toBe(1);
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
    expect(daysBetween('2027-03-02', '2027-03-01')).toBe(-1);
  });

  it('sorts as a dictionary does', () => {
    expect(['zeist', 'Één', 'arnhem'].sort((one, other) => compareText('nl', one, other))).toEqual([
      'arnhem',
      'Één',
      'zeist',
    ]);
  });

  it('makes a formatter once for a language and its settings', () => {
    const whole = madeOnce(Intl.NumberFormat, 'nl-NL', { maximumFractionDigits: 0 });
    expect(madeOnce(Intl.NumberFormat, 'nl-NL', { maximumFractionDigits: 0 })).toBe(whole);
    expect(madeOnce(Intl.NumberFormat, 'nl-NL', { maximumFractionDigits: 1 })).not.toBe(whole);
    expect(madeOnce(Intl.NumberFormat, 'en-GB', { maximumFractionDigits: 0 })).not.toBe(whole);
  });
});
