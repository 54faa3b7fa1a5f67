import { describe, expect, it } from '@jest/globals';
import type { Answers } from '../answers/answer.js';
import { score } from './score.js';
import { readFramework } from '../testing/read-framework.js';

const normenkader = readFramework('normenkader');
const points = readFramework('framework-example-points');

function bor(answers: Answers): ReturnType<typeof score> {
  return score(normenkader, { round: 2027, sectors: ['JHV'], answers });
}

describe('score: the worked examples of theme BOR', () => {
  it.each([
    [{ b1: '3', b2: 'nee', b7: '2' }, 13 / 14, 1, 1],
    [{ b1: '3', b2: 'deels', b3: '2', b5: 'nee', b6: '3', b7: '3' }, 31 / 14, 2, 2],
    [{ b1: '4', b2: 'ja', b3: '4', b5: 'ja', b6: '4', b7: '1' }, 50 / 14, 4, 4],
    [{ b1: '1', b2: 'ja', b3: '4', b5: 'ja', b6: '4', b7: '4' }, 47 / 14, 3, 1],
  ])('%j', (given, expected, before, level) => {
    const answers = Object.fromEntries(
      Object.entries(given).map(([key, option]) => [`BOR-0${key.slice(1)}`, { option }]),
    );
    const { themes } = bor(answers);
    expect(themes['BOR']).toMatchObject({ score: expected, levelBeforeCap: before, level });
  });

  it('lists all caps that hold, also those that change nothing', () => {
    const { themes, criteria } = bor({
      'BOR-01': { option: '3' },
      'BOR-02': { option: 'nee' },
      'BOR-07': { option: '2' },
    });
    expect(themes['BOR']?.caps).toEqual([
      { criterion: 'BOR-02', cap: 1 },
      { criterion: 'BOR-02', cap: 3 },
    ]);
    expect(criteria['BOR-03']).toEqual({ score: 0, state: 'hiddenByCondition' });
  });
});

describe('score: the shape of the result', () => {
  it('names every theme and criterion, open ones in order, and no total level without thresholds', () => {
    const result = score(normenkader, { round: 2027, sectors: ['GEM'], answers: {} });
    expect(Object.keys(result)).toEqual(['themes', 'criteria', 'overall', 'open']);
    expect(Object.keys(result.themes)).toEqual(normenkader.themes.map(({ code }) => code));
    expect(Object.keys(result.criteria)).toEqual(normenkader.criteria.map(({ code }) => code));
    expect(result.themes['RIS']).toEqual({ score: null, levelBeforeCap: null, level: null, caps: [] });
    expect(result.criteria['RIS-01']).toEqual({ score: null, state: 'hiddenBySector' });
    expect(result.open.slice(0, 3)).toEqual(['KEN-01', 'KEN-02', 'KEN-03']);
    expect(result.overall).toBe(0);
  });

  it('takes the mean of the theme scores as total', () => {
    const { overall, themes } = bor({ 'BOR-01': { option: '4' }, 'HUL-01': { option: '4' } });
    expect(overall).toBeCloseTo(((themes['BOR']?.score ?? 0) + (themes['HUL']?.score ?? 0)) / 8, 12);
  });

  it('leaves a not applicable criterion out of both sides', () => {
    const { themes, criteria } = bor({
      'SCH-01': { option: '4' },
      'SCH-02': { notApplicable: 'Geen contact met jongeren' },
      'SCH-03': { notApplicable: 'Geen contact met jongeren' },
      'SCH-04': { option: '4' },
    });
    expect(themes['SCH']).toEqual({ score: 4, levelBeforeCap: 4, level: 4, caps: [] });
    expect(criteria['SCH-02']).toEqual({ score: null, state: 'notApplicable' });
  });
});

describe('score: points that are added up', () => {
  it.each([
    ['ALL', 2, 10, 18, 2, 2],
    ['SOME', 9, 7, 15, 2, 1],
  ])('M1 %s with %d coaches', (option, coaches, people, overall, before, level) => {
    const result = score(points, {
      round: 2027,
      sectors: [],
      answers: {
        M1: { option },
        M2: { fields: { COACHES: coaches } },
        R1: { options: ['TRAVEL', 'PHONE', 'REPORT'] },
      },
    });
    expect(result.themes['MENSEN']).toEqual({ score: people, levelBeforeCap: null, level: null, caps: [] });
    expect(result).toMatchObject({ overall, overallLevelBeforeCap: before, overallLevel: level });
    expect(result.overallCaps).toEqual(level < before ? [{ criterion: 'M1', cap: 1 }] : []);
  });
});
