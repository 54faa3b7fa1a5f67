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

describe('the days of a round', () => {
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
