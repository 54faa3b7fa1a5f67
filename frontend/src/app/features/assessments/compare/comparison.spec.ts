import { evaluate } from '@zicht/shared/framework/evaluation/evaluate';
import type { Answers } from '@zicht/shared/framework/answers/answer';
import type { Framework } from '@zicht/shared/framework/framework';
import { bestAnswers } from '@zicht/shared/framework/testing/best-answers';
import { readFramework } from '@zicht/shared/framework/testing/read-framework';
import { compareYears, isChanged, type ComparedYear } from './comparison';

const framework = readFramework('normenkader');
const older: Framework = { ...framework, version: '2026.1' };
const best = bestAnswers(framework, ['JHV']);

function year(of: Framework, answers: Answers): ComparedYear {
  const evaluation = evaluate(of, { round: 2027, sectors: ['JHV'], answers });
  return { evaluation, answerOf: (code) => answers[code] ?? null };
}

function changeOf(code: string, now: Answers, before: Answers, newer: Framework = framework) {
  const themes = compareYears(year(newer, now), year(older, before));
  return themes.flatMap(({ questions }) => questions).find((question) => question.code === code);
}

describe('comparing two years', () => {
  it('says how much higher or lower an answer is', () => {
    expect(changeOf('MEL-01', best, { ...best, 'MEL-01': { option: '3' } })?.change).toEqual({
      kind: 'higher',
      by: 1,
    });
    expect(changeOf('MEL-01', { ...best, 'MEL-01': { option: '1' } }, best)?.change).toEqual({
      kind: 'lower',
      by: 3,
    });
  });

  it('tells the same answer from another one with the same score', () => {
    const one = { ...best, 'SCH-02': { numerator: 39, denominator: 40 } };
    expect(changeOf('SCH-02', best, best)?.change.kind).toBe('same');
    expect(changeOf('SCH-02', one, best)?.change.kind).toBe('sameScore');
  });

  it('compares nothing where the trend is broken', () => {
    const criteria = framework.criteria.map((criterion) =>
      criterion.code === 'MEL-01' ? { ...criterion, breaksTrend: true } : criterion,
    );
    const found = changeOf(
      'MEL-01',
      best,
      { ...best, 'MEL-01': { option: '1' } },
      { ...framework, criteria },
    );
    expect(found?.change).toEqual({ kind: 'brokenTrend' });
    expect(found?.isReworded).toBe(false);
  });

  it('finds a break in a version between two years that lie further apart', () => {
    const criteria = framework.criteria.map((criterion) =>
      criterion.code === 'MEL-01' ? { ...criterion, breaksTrend: true } : criterion,
    );
    const between = { ...framework, version: '2026.5', criteria };
    const changes = compareYears(year(framework, best), year(older, best), [between])
      .flatMap(({ questions }) => questions)
      .filter(({ change }) => change.kind === 'brokenTrend');
    expect(changes.map(({ code }) => code)).toEqual(['MEL-01']);
  });

  it('has both wordings of a question that is put differently', () => {
    const question = { nl: 'Anders gevraagd?', en: 'Asked differently?' };
    const criteria = framework.criteria.map((criterion) =>
      criterion.code === 'MEL-01' ? { ...criterion, question } : criterion,
    );
    const found = changeOf('MEL-01', best, best, { ...framework, criteria });
    expect(found?.rewordings).toMatchObject([{ text: 'question', after: question }]);
    expect(found?.isReworded).toBe(true);
    expect(changeOf('KEN-01', best, best, { ...framework, criteria })?.rewordings).toEqual([]);
  });

  it('names what is new, dropped, open or not asked', () => {
    const without = { ...older, criteria: older.criteria.filter(({ code }) => code !== 'HUL-04') };
    const fresh = compareYears(year(framework, best), year(without, best)).flatMap(
      ({ questions }) => questions,
    );
    expect(fresh.find(({ code }) => code === 'HUL-04')?.change.kind).toBe('new');
    const dropped = compareYears(year(without, best), year(framework, best)).flatMap(
      ({ questions }) => questions,
    );
    expect(dropped.find(({ code }) => code === 'HUL-04')?.change.kind).toBe('removed');
    const { 'MEL-01': _, ...open } = best;
    expect(changeOf('MEL-01', open, best)?.change.kind).toBe('open');
    expect(changeOf('BOR-03', { ...best, 'BOR-02': { option: 'nee' } }, best)?.change.kind).toBe('notAsked');
  });

  it('gives a theme no level while a question is open', () => {
    const { 'MEL-01': _, ...open } = best;
    const theme = compareYears(year(framework, open), year(older, best)).find(({ code }) => code === 'MEL');
    expect([theme?.levelNow, theme?.levelBefore]).toEqual([null, 4]);
  });

  it('keeps only what changed when asked', () => {
    const themes = compareYears(year(framework, { ...best, 'MEL-01': { option: '3' } }), year(older, best));
    expect(themes.flatMap(({ questions }) => questions.filter(isChanged)).map(({ code }) => code)).toEqual([
      'MEL-01',
    ]);
  });
});
