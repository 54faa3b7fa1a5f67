import { evaluate } from '@zicht/shared/framework/evaluation/evaluate';
import type { Framework } from '@zicht/shared/framework/framework';
import { bestAnswers } from '@zicht/shared/framework/testing/best-answers';
import { readFramework } from '@zicht/shared/framework/testing/read-framework';
import { trendMaximum, trendOf } from './trend';

const framework = readFramework('normenkader');
const best = bestAnswers(framework, ['JHV']);
const renewed: Framework = {
  ...framework,
  version: '2026.1',
  criteria: framework.criteria.map((criterion) =>
    criterion.code === 'MEL-01' ? { ...criterion, breaksTrend: true } : criterion,
  ),
};
const year = (round: number, of: Framework, melding = '4') =>
  evaluate(of, { round, sectors: ['JHV'], answers: { ...best, 'MEL-01': { option: melding } } });
const history = [year(2024, framework, '2'), year(2025, framework, '3'), year(2026, renewed)];

describe('the trend', () => {
  it('has a point for each submitted year, and says between which the questions changed too much', () => {
    const trend = trendOf(history, 'MEL');
    expect(trend.map(({ year: of }) => of)).toEqual([2024, 2025, 2026]);
    expect(trend.map(({ broken }) => broken)).toEqual([[], [], ['MEL']]);
    const scores = trend.map(({ score }) => score ?? 0);
    expect(scores[0]).toBeLessThan(scores[1] ?? 0);
    expect(scores[2]).toBe(4);
  });

  it('is broken for all themes together where it is for one, and whole for the others', () => {
    expect(trendOf(history, null).at(-1)?.broken).toEqual(['MEL']);
    expect(trendOf(history, 'KEN').at(-1)?.broken).toEqual([]);
  });

  it('keeps a place without a value for a theme that a year did not have', () => {
    expect(trendOf(history, 'XXX').map(({ score }) => score)).toEqual([null, null, null]);
  });

  it('has the scale of its framework', () => {
    expect([trendMaximum(history, null), trendMaximum(history, 'MEL'), trendMaximum([], null)]).toEqual([
      4, 4, 1,
    ]);
    const points = readFramework('safe-sport-points');
    const all = evaluate(points, { round: 2026, sectors: [], answers: bestAnswers(points, []) });
    expect(trendMaximum([all], null)).toBe(trendOf([all], null)[0]?.score);
  });
});
