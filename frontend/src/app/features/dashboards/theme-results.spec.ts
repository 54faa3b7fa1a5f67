import type { Answers } from '@zicht/shared/framework/answers/answer';
import type { Framework } from '@zicht/shared/framework/framework';
import { bestAnswers } from '@zicht/shared/framework/testing/best-answers';
import { readFramework } from '@zicht/shared/framework/testing/read-framework';
import { lowestFirst, themeResults } from './theme-results';
import { yearResult, type YearResult } from './year-result';

const framework = readFramework('normenkader');
const points = readFramework('safe-sport-points');
const best = bestAnswers(framework, ['JHV']);

function result(of: Framework, answers: Answers, sectors = ['JHV']): YearResult {
  return yearResult(of, {
    year: 2027,
    frameworkCode: of.code,
    frameworkVersion: of.version,
    referenceDate: '2027-01-01',
    sectors,
    submittedAt: null,
    answers: Object.entries(answers).map(([criterion, value]) => ({ criterion, value })),
  });
}

describe('results of themes', () => {
  it('have a score once every scored question is answered', () => {
    const { 'MEL-01': _, ...open } = best;
    const themes = themeResults(result(framework, open), null);
    const reporting = themes.find(({ theme }) => theme.code === 'MEL');
    expect([reporting?.score, reporting?.open, reporting?.trend]).toEqual([null, 1, 'none']);
    expect(themes.filter(({ score }) => score !== null)).toHaveLength(7);
  });

  it('say which criterion keeps the level down', () => {
    const themes = themeResults(result(framework, { ...best, 'MEL-01': { option: '2' } }), null);
    expect(themes.find(({ theme }) => theme.code === 'MEL')?.limitedBy).toEqual(['MEL-01']);
    expect(themes.find(({ theme }) => theme.code === 'SAM')?.limitedBy).toEqual([]);
  });

  it('compare with last year unless a question changed too much, came or went', () => {
    const before = result({ ...framework, version: '2026.1' }, best);
    const changed = {
      ...framework,
      criteria: framework.criteria
        .filter(({ code }) => code !== 'HUL-04')
        .map((criterion) => (criterion.code === 'KEN-04' ? { ...criterion, breaksTrend: true } : criterion)),
    };
    const trends = themeResults(result(changed, best), before).map(({ theme, trend }) => [theme.code, trend]);
    expect(trends.filter(([, trend]) => trend === 'broken').map(([code]) => code)).toEqual(['KEN', 'HUL']);
  });

  it('stand lowest first, by the share of what is possible, without result last', () => {
    const { 'RIS-01': _, ...open }: Answers = { ...best, 'SAM-03': { option: '0' } };
    const sorted = lowestFirst(themeResults(result(framework, open), null));
    expect([sorted[0]?.theme.code, sorted.at(-1)?.theme.code]).toEqual(['SAM', 'RIS']);
  });

  it('know the highest score of a framework that adds points', () => {
    const all = bestAnswers(points, []);
    const themes = themeResults(result(points, all, []), null);
    expect(themes.map(({ score, highest }) => score === highest)).toEqual(themes.map(() => true));
  });
});
