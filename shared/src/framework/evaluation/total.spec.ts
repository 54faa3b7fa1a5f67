import { describe, expect, it } from '@jest/globals';
import type { Answers } from '../answers/answer.js';
import { evaluate } from './evaluate.js';
import { explain } from './explain.js';
import { score } from './score.js';
import { combine, levelOf } from '../scoring/level.js';
import { bestAnswers } from '../testing/best-answers.js';
import { readFramework } from '../testing/read-framework.js';

const club = readFramework('safe-sport-points');
const extras = club.scoring.total.requirements?.[0]?.criteria ?? [];

/** Best answers, with only these extra questions met. */
function clubWith(met: readonly string[]): { round: number; sectors: string[]; answers: Answers } {
  const answers = { ...bestAnswers(club, []) };
  for (const code of extras) answers[code] = { option: met.includes(code) ? 'ja' : 'nee' };
  return { round: 2027, sectors: [], answers };
}

describe('a level of the total with a requirement', () => {
  it('has five themes of at most 100 points and twenty extra questions', () => {
    expect(club.themes).toHaveLength(5);
    expect(extras).toHaveLength(20);
    expect(Object.values(score(club, clubWith([])).themes).map((theme) => theme.score)).toEqual([
      100, 100, 100, 100, 100,
    ]);
  });

  it('is not reached without the extra questions', () => {
    expect(score(club, clubWith([]))).toMatchObject({
      overall: 500,
      overallLevelBeforeCap: 3,
      overallLevel: 2,
      overallCaps: [
        { requirement: 0, cap: 2, met: 0, atLeast: 12, themesShort: club.themes.map(({ code }) => code) },
      ],
    });
  });

  it('is not reached with eleven', () => {
    const eleven = extras.filter((_, index) => index % 4 < 2).concat(extras[2] ?? '');
    expect(score(club, clubWith(eleven))).toMatchObject({
      overallLevel: 2,
      overallCaps: [{ met: 11, themesShort: [] }],
    });
  });

  it('is not reached with twelve in three themes', () => {
    const result = score(club, clubWith(extras.slice(0, 12)));
    expect(result).toMatchObject({
      overallLevel: 2,
      overallCaps: [{ met: 12, themesShort: ['SPORTER', 'PLEK'] }],
    });
  });

  it('is reached with twelve over all themes', () => {
    const twelve = extras.filter((_, index) => index % 4 < 2).concat(extras.slice(2, 4));
    expect(score(club, clubWith(twelve))).toMatchObject({ overallLevel: 3, overallCaps: [] });
  });

  it('does not touch a lower level', () => {
    const result = score(club, { round: 2027, sectors: [], answers: {} });
    expect(result).toMatchObject({ overall: 0, overallLevelBeforeCap: 0, overallLevel: 0 });
  });

  it('is explained', () => {
    const { total } = explain(evaluate(club, clubWith(extras.slice(0, 12))));
    expect(total).toMatchObject({
      method: 'sum',
      sum: 500,
      score: 500,
      levelBeforeCap: 3,
      level: 2,
      nextThreshold: null,
    });
    expect(total.requirements).toMatchObject([
      { isMet: false, binds: true, themesShort: ['SPORTER', 'PLEK'] },
    ]);
    expect(total.requirements[0]?.unmet).toHaveLength(8);
  });
});

describe('levelOf', () => {
  const thresholds = [
    { level: 0, from: 0 },
    { level: 1, from: 0.5 },
    { level: 2, from: 1.5 },
  ];

  it.each([
    [0, 0],
    [0.4999, 0],
    [0.5, 1],
    [1.4999, 1],
    [1.5, 2],
    [4, 2],
  ])('%d reaches level %d', (value, level) => {
    expect(levelOf(thresholds, value)).toBe(level);
  });

  it('decides on the unrounded score, but not on noise', () => {
    expect(levelOf(thresholds, 1.495)).toBe(1);
    expect(levelOf(thresholds, 0.1 + 0.2 + 0.2 - 1e-16)).toBe(1);
  });

  it('is null without a score or without thresholds', () => {
    expect(levelOf(undefined, 3)).toBeNull();
    expect(levelOf(thresholds, null)).toBeNull();
  });
});

describe('combine', () => {
  const terms = [
    { weight: 3, value: 1 },
    { weight: 1, value: 4 },
  ];

  it('takes a weighted mean or a weighted sum', () => {
    expect(combine('weightedMean', terms)).toBe(7 / 4);
    expect(combine('sum', terms)).toBe(7);
    expect(combine('sum', [])).toBeNull();
  });
});

describe('weights and own thresholds of themes', () => {
  it('count in the total and in the level', () => {
    const themes = club.themes.map((theme, index) =>
      index === 0
        ? {
            ...theme,
            weight: 2,
            thresholds: [
              { level: 0, from: 0 },
              { level: 3, from: 50 },
            ],
          }
        : theme,
    );
    const result = score({ ...club, themes }, clubWith([]));
    expect(result.overall).toBe(600);
    expect(result.themes['MENSEN']?.level).toBe(3);
    expect(result.themes['REGELS']?.level).toBeNull();
  });
});
