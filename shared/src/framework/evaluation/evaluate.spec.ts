import { describe, expect, it } from '@jest/globals';
import type { Answer } from '../answers/answer.js';
import type { Criterion } from '../criterion.js';
import { score } from './score.js';
import { rowOf, rowsOf } from '../testing/evaluated-rows.js';
import {
  choice,
  graded,
  month,
  numbers,
  percentage,
  smallFramework,
  text,
} from '../testing/small-framework.js';

describe('what leaves the sum', () => {
  it('a zero denominator, as the criterion says', () => {
    expect(rowOf(percentage('P'), { denominator: 0 })).toMatchObject({
      points: null,
      state: 'answered',
      counts: false,
      leftOut: 'zeroDenominator',
    });
    const counted = percentage('P', { denominator: { label: {}, whenZero: 'zeroPoints' } });
    expect(rowOf(counted, { denominator: 0 })).toMatchObject({ points: 0, counts: true, leftOut: null });
  });

  it('options marked not applicable leave the expected ones', () => {
    const options = ['A', 'B', 'C', 'D'].map((code) => ({
      code,
      label: {},
      canBeNotApplicable: code !== 'A',
    }));
    const marked = choice('M', { options });
    expect(rowOf(marked, { options: ['A', 'B'], notApplicableOptions: ['C'] })).toMatchObject({
      points: 3,
      expected: { options: ['A', 'B', 'D'], missing: ['D'], notApplicable: ['C'] },
    });
    expect(rowOf(marked, { options: ['B'], notApplicableOptions: ['A'] }).expected?.options).toHaveLength(4);
  });

  it('a criterion of which nothing is left to expect', () => {
    const options = ['A', 'B'].map((code) => ({ code, label: {}, canBeNotApplicable: true }));
    const other = choice('M', { options, expected: [{ options: ['B'] }] });
    expect(rowOf(other, { options: ['A'], notApplicableOptions: ['B'] })).toMatchObject({
      points: null,
      counts: false,
      leftOut: 'nothingExpected',
    });
  });

  it('a criterion that is not applicable, where that is allowed', () => {
    const answer = { notApplicable: 'Niet bij ons' };
    expect(rowOf(graded('G', { notApplicableAllowed: true }), answer)).toMatchObject({
      state: 'notApplicable',
      points: null,
      counts: false,
      asked: true,
    });
    expect(rowOf(graded('G'), answer)).toMatchObject({ state: 'open', points: 0, counts: true });
  });

  it('a criterion of weight 0, whose points serve requirements only', () => {
    expect(rowOf(graded('G', { weight: 0 }), { option: '4' })).toMatchObject({
      points: 4,
      counts: false,
      leftOut: 'unscored',
    });
    const framework = smallFramework({ criteria: [graded('G', { weight: 0 })] });
    const { themes, overall } = score(framework, {
      round: 2027,
      sectors: ['JHV'],
      answers: { G: { option: '4' } },
    });
    expect(themes['KEN']).toEqual({ score: null, levelBeforeCap: null, level: null, caps: [] });
    expect(overall).toBeNull();
  });

  it('nothing that only waits for an answer, unless the framework says so', () => {
    expect(rowsOf([graded('G')], {})[0]).toMatchObject({ state: 'open', points: 0, counts: true });
    expect(rowsOf([graded('G')], {}, { unanswered: 'leftOut' })[0]).toMatchObject({
      points: null,
      leftOut: 'open',
    });
  });
});

describe("don't know", () => {
  it('gives its points and a state of its own', () => {
    expect(rowOf(graded('G'), { dontKnow: true })).toMatchObject({
      state: 'dontKnow',
      points: 0,
      counts: true,
    });
  });

  it('is no answer where it is not allowed', () => {
    const rows = rowsOf([graded('G')], { G: { dontKnow: true } }, { dontKnow: { allowed: false } });
    expect(rows[0]?.state).toBe('open');
  });
});

describe('answers that do not fit', () => {
  it.each<[Criterion, unknown]>([
    [graded('X'), { option: 'nope' }],
    [graded('X'), { text: 'x' }],
    [graded('X'), 3],
    [graded('X'), null],
    [choice('X'), { options: [] }],
    [choice('X'), { options: 'A' }],
    [choice('X'), { options: ['Z'] }],
    [percentage('X'), { numerator: 3 }],
    [percentage('X'), { denominator: 3 }],
    [percentage('X'), { option: 'alle' }],
    [month('X'), { month: '2026-13' }],
    [numbers('X'), { fields: null }],
    [numbers('X'), { fields: {} }],
    [text('X'), { text: ' ' }],
  ])('count as none: %#', (criterion, answer) => {
    expect(rowOf(criterion, answer as Answer).state).toBe('open');
  });

  it('are not read from a prototype', () => {
    const framework = smallFramework({ criteria: [graded('constructor'), graded('toString')] });
    const { criteria, open } = score(framework, { round: 2027, sectors: ['JHV'], answers: {} });
    expect(criteria['constructor']).toEqual({ score: 0, state: 'open' });
    expect(open).toEqual(['constructor', 'toString']);
  });
});
