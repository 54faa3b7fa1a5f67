import { describe, expect, it } from '@jest/globals';
import type { Answer } from '../answers/answer.js';
import type { Criterion } from '../criterion.js';
import { evaluate } from './evaluate.js';
import { nextStep } from './next-step.js';
import { readFramework } from '../testing/read-framework.js';
import { choice, graded, month, percentage, smallFramework, text } from '../testing/small-framework.js';

function stepAfter(criterion: Criterion, answer?: Answer) {
  const framework = smallFramework({ criteria: [criterion] });
  const answers = answer === undefined ? {} : { [criterion.code]: answer };
  const evaluation = evaluate(framework, { round: 2027, sectors: ['JHV'], answers });
  const row = evaluation.criteria[0];
  return row === undefined ? undefined : nextStep(evaluation, row);
}

describe('nextStep', () => {
  it('is the option with the next points', () => {
    expect(stepAfter(graded('G'), { option: '2' })).toMatchObject({
      kind: 'option',
      option: { code: '3' },
      points: 3,
    });
    expect(stepAfter(graded('G'), { option: '4' })).toBeNull();
    expect(stepAfter(graded('G'))).toMatchObject({ option: { code: '1' } });
    expect(stepAfter(graded('G'), { dontKnow: true })).toMatchObject({ option: { code: '1' } });
  });

  it('comes with the descriptor of the criterion', () => {
    const framework = readFramework('normenkader');
    const evaluation = evaluate(framework, {
      round: 2027,
      sectors: ['JHV'],
      answers: { 'KEN-01': { option: '2' } },
    });
    const row = evaluation.byCode.get('KEN-01');
    const step = row && nextStep(evaluation, row);
    expect(step).toMatchObject({
      option: {
        description: { nl: 'De leiding bespreekt het thema minstens één keer per jaar met de teams.' },
      },
    });
  });

  it('is the missing expected options, and how many of them count', () => {
    expect(stepAfter(choice('M'), { options: ['A'] })).toMatchObject({
      kind: 'options',
      missing: [{ code: 'B' }, { code: 'C' }, { code: 'D' }],
      needed: 1,
    });
    expect(stepAfter(choice('M'), { options: ['A', 'B'] })).toMatchObject({ needed: 2 });
    expect(stepAfter(choice('M'), { options: ['A', 'B', 'C', 'D'] })).toBeNull();
    expect(stepAfter(choice('M'))).toMatchObject({ needed: 1 });
  });

  it('is the next band', () => {
    expect(stepAfter(percentage('P'), { numerator: 30, denominator: 100 })).toMatchObject({
      kind: 'band',
      unit: 'percent',
      band: { from: 50 },
    });
    expect(stepAfter(percentage('P'), { numerator: 90, denominator: 100 })).toBeNull();
    expect(stepAfter(month('D'), { month: '2020-01' })).toMatchObject({ band: { from: 13, points: 2 } });
  });

  it('is nothing where nothing can be better', () => {
    expect(stepAfter(text('T'))).toBeNull();
    expect(stepAfter(graded('G', { notApplicableAllowed: true }), { notApplicable: 'Nee' })).toBeNull();
    expect(stepAfter(percentage('P'), { denominator: 0 })).toBeNull();
  });
});
