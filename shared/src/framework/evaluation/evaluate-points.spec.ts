import { describe, expect, it } from '@jest/globals';
import { evaluate } from './evaluate.js';
import { rowOf } from '../testing/evaluated-rows.js';
import { choice, month, numbers, percentage, smallFramework, text } from '../testing/small-framework.js';

describe('points by type', () => {
  it.each([
    [0, 0],
    [1, 1],
    [9, 1],
    [10, 2],
    [19, 2],
    [20, 3],
    [31, 3],
    [32, 4],
    [40, 4],
  ])('gives %d of 40 %d points', (numerator, points) => {
    expect(rowOf(percentage('P'), { numerator, denominator: 40 }).points).toBe(points);
  });

  it('does not lose a band to fractions', () => {
    expect(rowOf(percentage('P'), { numerator: 7, denominator: 28 }).value?.value).toBe(25);
    expect(rowOf(percentage('P'), { numerator: 4, denominator: 5 }).points).toBe(4);
    expect(rowOf(percentage('P'), { numerator: 29, denominator: 58 }).points).toBe(3);
    expect(rowOf(percentage('P'), { numerator: 29, denominator: 100 }).value?.value).toBe(29);
  });

  it.each([
    ['2027-01', 4],
    ['2026-01', 4],
    ['2025-12', 2],
    ['2025-01', 2],
    ['2024-12', 1],
    ['1990-01', 1],
    ['2027-05', 4],
    ['2029-06', 4],
  ])('gives month %s %d points on 1 January 2027', (given, points) => {
    expect(rowOf(month('D'), { month: given }).points).toBe(points);
  });

  it('counts months to the reference date when there is one', () => {
    const framework = smallFramework({ criteria: [month('D')] });
    const input = {
      round: 2027,
      referenceDate: '2027-11-30',
      sectors: ['JHV'],
      answers: { D: { month: '2026-10' } },
    };
    expect(evaluate(framework, input).criteria[0]).toMatchObject({
      points: 2,
      value: { value: 13, unit: 'months' },
    });
  });

  it('gives never its own points', () => {
    expect(rowOf(month('D'), { never: true })).toMatchObject({ points: 0, state: 'answered' });
  });

  it('takes the share of the expected options', () => {
    expect(rowOf(choice('M'), { options: ['A'] }).points).toBe(2);
    expect(rowOf(choice('M'), { options: ['A', 'B', 'C'] })).toMatchObject({
      points: 3,
      expected: { chosen: ['A', 'B', 'C'], missing: ['D'] },
    });
    expect(rowOf(choice('M'), { options: ['NONE'] }).points).toBe(0);
  });

  it('never lets an extra option lower the points', () => {
    const wider = choice('M', { expected: [{ options: ['A', 'B'] }] });
    expect(rowOf(wider, { options: ['A', 'B'] }).points).toBe(4);
    expect(rowOf(wider, { options: ['A', 'B', 'C', 'D'] }).points).toBe(4);
  });

  it('adds up the points of options without expected ones', () => {
    const options = [{ code: 'A', points: 3 }, { code: 'B', points: 4 }, { code: 'C' }];
    const sum = choice('M', { options, expected: undefined, bands: undefined });
    expect(rowOf(sum, { options: ['A', 'B', 'C'] }).points).toBe(7);
  });

  it('gives texts and numbers without bands none', () => {
    expect(rowOf(text('T'), { text: 'x' })).toMatchObject({
      points: null,
      state: 'answered',
      leftOut: 'unscored',
    });
    expect(rowOf(numbers('N'), { fields: { HOURS: 2 } })).toMatchObject({ points: null, state: 'answered' });
    expect(rowOf(text('T'), { dontKnow: true })).toMatchObject({ points: null, state: 'dontKnow' });
  });

  it('scores the first field of a number by band', () => {
    const framework = smallFramework({ criteria: [numbers('N', { weight: 1, bands: 'hours' })] });
    const bandSets = {
      hours: {
        unit: 'number' as const,
        bands: [
          { above: 0, points: 1 },
          { from: 5, points: 3 },
        ],
      },
    };
    const points = (HOURS: number) =>
      evaluate(
        { ...framework, bandSets },
        { round: 2027, sectors: ['JHV'], answers: { N: { fields: { HOURS, PEOPLE: 9 } } } },
      ).criteria[0]?.points;
    expect([0, 0.1, 5].map(points)).toEqual([0, 1, 3]);
  });
});
