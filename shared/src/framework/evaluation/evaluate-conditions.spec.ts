import { describe, expect, it } from '@jest/globals';
import { rowsOf } from '../testing/evaluated-rows.js';
import { graded, percentage } from '../testing/small-framework.js';

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
