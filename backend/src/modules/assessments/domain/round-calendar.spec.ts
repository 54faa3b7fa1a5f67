import { describe, expect, it } from '@jest/globals';
import { dayIn } from '../../../platform/clock/clock.js';
import { isClosed, isLate, mayOpen, maySubmit } from './round-calendar.js';

const round = {
  year: 2027,
  frameworkCode: 'NK',
  frameworkVersion: '2027.1',
  referenceDate: '2027-01-01',
  opensOn: '2027-01-01',
  closesOn: '2027-05-01',
  snapshotOn: '2027-09-01',
  publishedOn: '2027-10-18',
};

/** Moments in UTC around the ends of days in Amsterdam: one hour ahead in winter, two in summer. */
const MOMENTS: [moment: string, day: string][] = [
  ['2026-12-31T22:59:59.999Z', '2026-12-31'],
  ['2026-12-31T23:00:00.000Z', '2027-01-01'],
  ['2027-03-27T22:59:59.999Z', '2027-03-27'],
  ['2027-03-27T23:00:00.000Z', '2027-03-28'],
  ['2027-03-28T00:59:59.999Z', '2027-03-28'],
  ['2027-03-28T01:00:00.000Z', '2027-03-28'],
  ['2027-03-28T21:59:59.999Z', '2027-03-28'],
  ['2027-03-28T22:00:00.000Z', '2027-03-29'],
  ['2027-05-01T21:59:59.999Z', '2027-05-01'],
  ['2027-05-01T22:00:00.000Z', '2027-05-02'],
  ['2027-09-01T21:59:59.999Z', '2027-09-01'],
  ['2027-09-01T22:00:00.000Z', '2027-09-02'],
  ['2027-10-30T21:59:59.999Z', '2027-10-30'],
  ['2027-10-30T22:00:00.000Z', '2027-10-31'],
  ['2027-10-31T00:30:00.000Z', '2027-10-31'],
  ['2027-10-31T01:30:00.000Z', '2027-10-31'],
  ['2027-10-31T22:59:59.999Z', '2027-10-31'],
  ['2027-10-31T23:00:00.000Z', '2027-11-01'],
  ['2028-02-28T23:00:00.000Z', '2028-02-29'],
  ['2028-02-29T23:00:00.000Z', '2028-03-01'],
];

/** Deadlines, and the first second after each in UTC, worked out by hand. */
const DEADLINES: [day: string, over: string][] = [
  // The year ends in winter time; so does every last day of a year.
  ['2026-12-31', '2026-12-31T23:00:00Z'],
  ['2027-01-01', '2027-01-01T23:00:00Z'],
  ['2027-12-31', '2027-12-31T23:00:00Z'],
  ['2028-12-31', '2028-12-31T23:00:00Z'],
  // Summer time begins on the last Sunday of March: that day has 23 hours and ends an hour earlier in UTC.
  ['2027-03-27', '2027-03-27T23:00:00Z'],
  ['2027-03-28', '2027-03-28T22:00:00Z'],
  ['2027-03-29', '2027-03-29T22:00:00Z'],
  ['2028-03-25', '2028-03-25T23:00:00Z'],
  ['2028-03-26', '2028-03-26T22:00:00Z'],
  // It ends on the last Sunday of October: that day has 25 hours.
  ['2027-10-30', '2027-10-30T22:00:00Z'],
  ['2027-10-31', '2027-10-31T23:00:00Z'],
  ['2027-11-01', '2027-11-01T23:00:00Z'],
  ['2028-10-28', '2028-10-28T22:00:00Z'],
  ['2028-10-29', '2028-10-29T23:00:00Z'],
  // Leap day, and a February without one.
  ['2027-02-28', '2027-02-28T23:00:00Z'],
  ['2028-02-28', '2028-02-28T23:00:00Z'],
  ['2028-02-29', '2028-02-29T23:00:00Z'],
  // The days of the rounds themselves.
  ['2027-05-01', '2027-05-01T22:00:00Z'],
  ['2027-09-01', '2027-09-01T22:00:00Z'],
  ['2027-10-18', '2027-10-18T22:00:00Z'],
];

describe('the days of a round', () => {
  it.each(DEADLINES)('lets the deadline %s end at %s, to the second', (day, over) => {
    const closing = { ...round, closesOn: day, snapshotOn: day };
    const at = (seconds: number) => {
      const today = dayIn(new Date(Date.parse(over) + seconds * 1_000));
      return [isLate(closing, today), isClosed(closing, today), maySubmit(closing, today)];
    };
    expect(at(-1)).toEqual([false, false, true]);
    expect(at(0)).toEqual([true, true, false]);
  });

  it('knows each deadline once, twenty in all', () => {
    expect(new Set(DEADLINES.map(([day]) => day)).size).toBe(20);
  });

  it.each(MOMENTS)('puts %s in the day %s', (moment, day) => {
    expect(dayIn(new Date(moment))).toBe(day);
  });

  it.each([
    ['2026-12-31', { open: false, submit: true, late: false, closed: false }],
    ['2027-01-01', { open: true, submit: true, late: false, closed: false }],
    ['2027-05-01', { open: true, submit: true, late: false, closed: false }],
    ['2027-05-02', { open: true, submit: true, late: true, closed: true }],
    ['2027-09-01', { open: true, submit: true, late: true, closed: true }],
    ['2027-09-02', { open: false, submit: false, late: true, closed: true }],
  ])('on %s', (day, expected) => {
    expect({
      open: mayOpen(round, day),
      submit: maySubmit(round, day),
      late: isLate(round, day),
      closed: isClosed(round, day),
    }).toEqual(expected);
  });
});
