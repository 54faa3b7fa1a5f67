import { describe, expect, it } from '@jest/globals';
import type { Answer, Answers } from './answer.js';
import type { Criterion } from './criterion.js';
import { evaluate } from './evaluate.js';
import type { Rules } from './framework.js';
import { score } from './score.js';
import {
  choice,
  graded,
  month,
  numbers,
  percentage,
  smallFramework,
  text,
} from './testing/small-framework.js';

function rowOf(criterion: Criterion, answer: Answer | undefined, sectors: readonly string[] = ['JHV']) {
  const framework = smallFramework({ criteria: [criterion] });
  const answers = answer === undefined ? {} : { [criterion.code]: answer };
  const row = evaluate(framework, { round: 2027, sectors, answers }).criteria[0];
  if (row === undefined) throw new Error('no row');
  return row;
}

function rowsOf(criteria: readonly Criterion[], answers: Answers, rules: Partial<Rules> = {}) {
  const framework = smallFramework({ criteria, rules });
  return evaluate(framework, { round: 2027, sectors: ['JHV'], answers }).criteria;
}

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

describe('conditions', () => {
  const child = (operator: string, values: readonly (string | number)[]) =>
    graded('C', { visibleWhen: [{ criterion: 'P', operator, values }] as never });

  it.each([
    ['anyOf', ['2', '3'], { option: '3' }, 'open'],
    ['anyOf', ['2', '3'], { option: '4' }, 'hiddenByCondition'],
    ['noneOf', ['0'], { option: '1' }, 'open'],
    ['noneOf', ['0'], { option: '0' }, 'hiddenByCondition'],
    ['pointsAtLeast', [2], { option: '2' }, 'open'],
    ['pointsAtLeast', [2], { option: '1' }, 'hiddenByCondition'],
    ['noneOf', ['0'], undefined, 'hiddenByCondition'],
    ['noneOf', ['0'], { dontKnow: true }, 'hiddenByCondition'],
    ['pointsAtLeast', [0], { dontKnow: true }, 'hiddenByCondition'],
    ['pointsAtLeast', [0], undefined, 'hiddenByCondition'],
  ] as const)('%s %j after %j: %s', (operator, values, answer, state) => {
    const rows = rowsOf([graded('P'), child(operator, values)], answer === undefined ? {} : { P: answer });
    expect(rows[1]).toMatchObject({ state, asked: state === 'open' });
  });

  it('hide with zero points and keep the reason', () => {
    const [, hidden] = rowsOf([graded('P'), child('anyOf', ['4'])], {
      P: { option: '1' },
      C: { option: '4' },
    });
    expect(hidden).toMatchObject({ state: 'hiddenByCondition', points: 0, counts: true });
    expect(hidden?.hiddenBy).toEqual([{ criterion: 'P', operator: 'anyOf', values: ['4'] }]);
  });

  it('leave hidden criteria out where the framework says so', () => {
    const [, hidden] = rowsOf([graded('P'), child('anyOf', ['4'])], {}, { hiddenByCondition: 'leftOut' });
    expect(hidden).toMatchObject({ points: null, counts: false, leftOut: 'hiddenByCondition' });
  });

  it('never hold on a hidden parent', () => {
    const grandchild = graded('G', { visibleWhen: [{ criterion: 'C', operator: 'noneOf', values: ['0'] }] });
    const answers = { P: { option: '0' }, C: { option: '4' }, G: { option: '4' } };
    expect(rowsOf([graded('P'), child('anyOf', ['4']), grandchild], answers).map((row) => row.state)).toEqual(
      ['answered', 'hiddenByCondition', 'hiddenByCondition'],
    );
  });

  it('make children of a not applicable parent not applicable, down the line', () => {
    const parent = graded('P', { notApplicableAllowed: true });
    const grandchild = graded('G', { visibleWhen: [{ criterion: 'C', operator: 'noneOf', values: ['0'] }] });
    const rows = rowsOf([parent, child('anyOf', ['4']), grandchild], {
      P: { notApplicable: 'Nee' },
      C: { option: '4' },
    });
    expect(rows.map((row) => row.state)).toEqual(['notApplicable', 'notApplicable', 'notApplicable']);
    expect(rows.map((row) => row.notApplicableBy)).toEqual([null, 'P', 'C']);
    expect(rows.map((row) => row.asked)).toEqual([true, false, false]);
    expect(rows.map((row) => row.leftOut)).toEqual([
      'notApplicable',
      'parentNotApplicable',
      'parentNotApplicable',
    ]);
  });
});

describe('a denominator taken from another criterion', () => {
  const same = percentage('S', { denominator: { label: {}, whenZero: 'leftOut', sameAs: 'P' } });

  it('goes before the own one', () => {
    const rows = rowsOf([percentage('P'), same], {
      P: { numerator: 5, denominator: 40 },
      S: { numerator: 20, denominator: 20 },
    });
    expect(rows[1]).toMatchObject({ points: 3, value: { value: 50, denominator: 40, denominatorFrom: 'P' } });
  });

  it.each([[undefined], [{ dontKnow: true }], [{ notApplicable: 'Nee' }]] as const)(
    'is the own one while the other has none: %j',
    (answer) => {
      const rows = rowsOf([percentage('P', { notApplicableAllowed: true }), same], {
        ...(answer === undefined ? {} : { P: answer }),
        S: { numerator: 20, denominator: 20 },
      });
      expect(rows[1]).toMatchObject({ points: 4, value: { value: 100, denominator: 20 } });
    },
  );

  it('of zero leaves both out', () => {
    const rows = rowsOf([percentage('P'), same], {
      P: { denominator: 0 },
      S: { numerator: 2, denominator: 9 },
    });
    expect(rows.map((row) => row.leftOut)).toEqual(['zeroDenominator', 'zeroDenominator']);
  });

  it('that fell below the numerator is a contradiction, never more than 100 percent', () => {
    const rows = rowsOf([percentage('P'), same], {
      P: { numerator: 5, denominator: 10 },
      S: { numerator: 20, denominator: 40 },
    });
    expect(rows[1]).toMatchObject({ contradiction: 'numeratorAboveDenominator', value: { value: 100 } });
  });
});

describe('caps', () => {
  const caps = (cap: object) => ({ caps: [cap] }) as Partial<Criterion>;

  it('hold below their points', () => {
    const core = graded('G', caps({ pointsBelow: 2, maxLevel: 1 }));
    expect(rowOf(core, { option: '1' }).caps[0]?.holds).toBe(true);
    expect(rowOf(core, { option: '2' }).caps[0]?.holds).toBe(false);
    expect(rowOf(core, undefined).caps[0]?.holds).toBe(true);
    expect(rowOf(core, { dontKnow: true }).caps[0]?.holds).toBe(true);
  });

  it('hold until all required options are chosen', () => {
    const core = choice('M', caps({ requires: ['A', 'B'], maxLevel: 2 }));
    expect(rowOf(core, { options: ['A', 'C', 'D'] }).caps[0]).toMatchObject({ holds: true, missing: ['B'] });
    expect(rowOf(core, { options: ['A', 'B'] }).caps[0]).toMatchObject({ holds: false, missing: [] });
    expect(rowOf(core, undefined).caps[0]).toMatchObject({ holds: true, missing: ['A', 'B'] });
  });

  it('ask nothing that is hidden or marked not applicable', () => {
    const options = [
      { code: 'A', label: {} },
      { code: 'B', label: {}, hiddenFor: ['JHV'] },
      { code: 'C', label: {}, canBeNotApplicable: true },
    ];
    const core = choice('M', {
      options,
      expected: [{ options: ['A'] }],
      ...caps({ requires: ['A', 'B', 'C'], maxLevel: 2 }),
    });
    expect(rowOf(core, { options: ['A'], notApplicableOptions: ['C'] }).caps[0]?.holds).toBe(false);
    expect(rowOf(core, { options: ['A'], notApplicableOptions: ['C'] }, ['GEM']).caps[0]?.missing).toEqual([
      'B',
    ]);
  });

  it('never hold for a criterion that does not count', () => {
    const core = percentage('P', caps({ pointsBelow: 2, maxLevel: 1 }));
    expect(rowOf(core, { denominator: 0 }).caps[0]?.holds).toBe(false);
    const [row] = rowsOf([graded('G', caps({ pointsBelow: 2, maxLevel: 1 }))], {}, { unanswered: 'leftOut' });
    expect(row?.caps[0]?.holds).toBe(false);
    const [other] = rowsOf(
      [choice('M', caps({ requires: ['A'], maxLevel: 1 }))],
      {},
      { unanswered: 'leftOut' },
    );
    expect(other?.caps[0]).toMatchObject({ holds: false, missing: ['A'] });
  });

  it('spare exempt sectors', () => {
    const core = graded('G', caps({ pointsBelow: 2, maxLevel: 1, exceptSectors: ['JHV'] }));
    expect(rowOf(core, { option: '0' }, ['JHV']).caps).toEqual([]);
    expect(rowOf(core, { option: '0' }, ['JHV', 'GEM']).caps).toHaveLength(1);
  });

  it('let the lowest win and leave the score alone', () => {
    const criteria = [
      graded('G', {
        caps: [
          { pointsBelow: 4, maxLevel: 3 },
          { pointsBelow: 2, maxLevel: 1 },
        ],
      }),
      graded('H', { weight: 9 }),
    ];
    const { themes } = score(smallFramework({ criteria }), {
      round: 2027,
      sectors: ['JHV'],
      answers: { G: { option: '1' }, H: { option: '4' } },
    });
    expect(themes['KEN']).toEqual({
      score: 37 / 10,
      levelBeforeCap: 4,
      level: 1,
      caps: [
        { criterion: 'G', cap: 3 },
        { criterion: 'G', cap: 1 },
      ],
    });
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
