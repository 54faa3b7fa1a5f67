import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { blockersBeforeSubmit } from '../answers/blockers-before-submit.js';
import { evaluate } from './evaluate.js';
import { progress } from './progress.js';
import { arbitraryAnswers, arbitrarySectors } from '../testing/arbitrary-answers.js';
import { bestAnswers } from '../testing/best-answers.js';
import { readFramework } from '../testing/read-framework.js';
import { runs } from '../testing/runs.js';
import { graded, percentage, smallFramework } from '../testing/small-framework.js';

const framework = readFramework('normenkader');
const input = (answers: object, sectors = ['JHV']) => ({ round: 2027, sectors, answers: answers as never });

describe('progress', () => {
  it('counts visible scored questions, optional ones apart', () => {
    const start = progress(evaluate(framework, input({})));
    // JHV: 38 criteria, of which 3 are unscored and 9 scored ones wait for a parent.
    expect(start).toMatchObject({ answered: 0, asked: 28, optional: { answered: 0, asked: 1 } });
    expect(start.open).toHaveLength(28);
    expect(start.themes.map(({ theme }) => theme)).toEqual(framework.themes.map(({ code }) => code));
  });

  it('grows when a question makes others appear', () => {
    const before = progress(evaluate(framework, input({ 'BOR-02': { option: 'nee' } })));
    const after = progress(evaluate(framework, input({ 'BOR-02': { option: 'ja' } })));
    expect(before).toMatchObject({ answered: 1, asked: 28 });
    expect(after).toMatchObject({ answered: 1, asked: 31, optional: { asked: 2 } });
  });

  it("counts don't know and not applicable as answers", () => {
    const given = progress(
      evaluate(
        framework,
        input({ 'KEN-01': { dontKnow: true }, 'KEN-04': { notApplicable: 'Nee' }, 'BOR-08': { text: 'x' } }),
      ),
    );
    expect(given).toMatchObject({ answered: 2, dontKnow: 1, notApplicable: 1, optional: { answered: 1 } });
  });

  it('passes over themes that do not exist for the sector', () => {
    const themes = progress(evaluate(framework, input({}, ['GEM']))).themes.map(({ theme }) => theme);
    expect(themes).toHaveLength(7);
    expect(themes).not.toContain('RIS');
  });

  it('does not ask children of a not applicable parent', () => {
    const criteria = [
      graded('P', { notApplicableAllowed: true }),
      graded('C', { visibleWhen: [{ criterion: 'P', operator: 'noneOf', values: ['0'] }] }),
    ];
    const small = smallFramework({ criteria });
    expect(progress(evaluate(small, input({ P: { notApplicable: 'x' } })))).toMatchObject({
      answered: 1,
      asked: 1,
    });
  });

  it('adds up over themes, and is complete exactly when nothing is open', () => {
    const organisations = arbitrarySectors(framework).chain((sectors) =>
      arbitraryAnswers(framework, sectors).map((answers) => ({ round: 2027, sectors, answers })),
    );
    const property = fc.property(organisations, (organisation) => {
      const evaluation = evaluate(framework, organisation);
      const { themes, ...whole } = progress(evaluation);
      for (const key of ['answered', 'asked', 'dontKnow', 'notApplicable'] as const) {
        expect(themes.reduce((sum, theme) => sum + theme[key], 0)).toBe(whole[key]);
      }
      expect(whole.asked - whole.answered).toBe(whole.open.length);
      const openBlockers = blockersBeforeSubmit(evaluation).filter(({ reason }) => reason === 'open');
      expect(openBlockers.map(({ criterion }) => criterion)).toEqual(whole.open);
    });
    fc.assert(property, { numRuns: runs(1000) });
  });
});

describe('blockersBeforeSubmit', () => {
  it('are none when all is answered', () => {
    const best = evaluate(framework, input(bestAnswers(framework, ['JHV'])));
    expect(progress(best)).toMatchObject({ answered: 35, asked: 35, open: [] });
    expect(blockersBeforeSubmit(best)).toEqual([]);
  });

  it('do not name open optional questions', () => {
    const answers = { ...bestAnswers(framework, ['JHV']), 'BOR-08': undefined, 'KEN-01': undefined };
    expect(blockersBeforeSubmit(evaluate(framework, input(answers)))).toEqual([
      { criterion: 'KEN-01', theme: 'KEN', reason: 'open' },
    ]);
  });

  it.each([
    ['resolve', [], 'dontKnowToResolve'],
    ['resolve', ['G'], 'dontKnowToResolve'],
    ['resolveOrConfirm', [], 'dontKnowToConfirm'],
    ['resolveOrConfirm', ['G'], null],
    ['nothing', [], null],
  ] as const)("treat don't know with rule %s, confirmed %j", (beforeSubmit, confirmed, reason) => {
    const { dontKnow } = framework.rules;
    if (!dontKnow.allowed) throw new Error('unexpected');
    const small = smallFramework({
      criteria: [graded('G')],
      rules: { dontKnow: { ...dontKnow, beforeSubmit } },
    });
    const found = blockersBeforeSubmit(evaluate(small, input({ G: { dontKnow: true } })), confirmed);
    expect(found.map((blocker) => blocker.reason)).toEqual(reason === null ? [] : [reason]);
  });

  it('name numbers that no longer fit together', () => {
    const criteria = [
      percentage('P'),
      percentage('S', { denominator: { label: {}, whenZero: 'leftOut', sameAs: 'P' } }),
    ];
    const answers = { P: { numerator: 1, denominator: 5 }, S: { numerator: 9, denominator: 40 } };
    expect(blockersBeforeSubmit(evaluate(smallFramework({ criteria }), input(answers)))).toEqual([
      { criterion: 'S', theme: 'KEN', reason: 'numeratorAboveDenominator' },
    ]);
  });
});
