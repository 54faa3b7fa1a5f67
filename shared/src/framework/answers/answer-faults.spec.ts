import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { answerFaults } from './answer-faults.js';
import { applicableCriteria } from '../applicability.js';
import type { Criterion } from '../criterion.js';
import { evaluate } from '../evaluation/evaluate.js';
import { ANSWER_FAULT_CODES } from '../faults/answer-fault.js';
import { characterCount } from '../faults/text-faults.js';
import { arbitraryAnswer, arbitrarySectors } from '../testing/arbitrary-answers.js';
import { readFramework, type FrameworkFile } from '../testing/read-framework.js';
import { runs } from '../testing/runs.js';
import {
  choice,
  graded,
  month,
  numbers,
  percentage,
  smallFramework,
  text,
} from '../testing/small-framework.js';

const context = { referenceDate: '2027-01-01', today: '2027-03-14' };
const small = { below: 5, sizeQuestion: {}, sizeLabels: {}, question: {}, answerSet: 'all-most-some-none' };
const detail = { question: {}, on: ['3', '4'], options: [{ code: 'X', label: {} }] };
const markable = [
  { code: 'A', label: {} },
  { code: 'B', label: {}, canBeNotApplicable: true },
  { code: 'OWN', label: {}, hiddenFor: ['JHV'] },
  { code: 'NONE', label: {}, exclusive: true },
];

function faults(criterion: Criterion, answer: unknown, more: object = {}) {
  const framework = smallFramework({ criteria: [criterion] });
  return answerFaults(framework, criterion, ['JHV'], answer, { ...context, ...more });
}

describe('answerFaults accepts', () => {
  it.each<[Criterion, unknown]>([
    [graded('X'), { option: '3' }],
    [graded('X'), { dontKnow: true }],
    [graded('X', { notApplicableAllowed: true }), { notApplicable: 'Niet bij ons' }],
    [graded('X', { detail } as never), { option: '3', detail: 'X' }],
    [graded('X', { detail } as never), { option: '3' }],
    [choice('X'), { options: ['A', 'B'] }],
    [choice('X'), { options: ['NONE'] }],
    [choice('X', { options: markable }), { options: ['A'], notApplicableOptions: ['B'] }],
    [percentage('X'), { numerator: 12, denominator: 40 }],
    [percentage('X'), { numerator: 0, denominator: 40 }],
    [percentage('X'), { denominator: 0 }],
    [percentage('X'), { numerator: 0, denominator: 0 }],
    [percentage('X', { smallNumbers: small }), { option: 'meeste' }],
    [percentage('X', { smallNumbers: small }), { numerator: 5, denominator: 5 }],
    [percentage('X', { smallNumbers: small }), { denominator: 0 }],
    [numbers('X'), { fields: { HOURS: 8.5, PEOPLE: 2 } }],
    [numbers('X'), { fields: { PEOPLE: 2 } }],
    [month('X'), { month: '2026-05' }],
    [month('X'), { month: '2027-03' }],
    [month('X'), { never: true }],
    [text('X'), { text: 'Tien tekns' }],
    [text('X'), { text: '👍👍👍👍👍👍👍👍👍👍' }],
    [text('X'), { text: 'a\nb' }],
  ])('%#', (criterion, answer) => {
    expect(faults(criterion, answer)).toEqual([]);
  });
});

describe('answerFaults refuses', () => {
  it.each<[Criterion, unknown, string, string]>([
    [graded('X'), null, '', 'wrongShape'],
    [graded('X'), [], '', 'wrongShape'],
    [graded('X'), 'yes', '', 'wrongShape'],
    [graded('X'), {}, '/option', 'wrongShape'],
    [graded('X'), { option: 3 }, '/option', 'wrongShape'],
    [graded('X'), { option: '7' }, '/option', 'unknownOption'],
    [graded('X'), { option: 'constructor' }, '/option', 'unknownOption'],
    [graded('X'), { option: '3', more: 1 }, '/more', 'unknownKey'],
    [graded('X'), JSON.parse('{"option":"3","__proto__":{"detail":"X"}}'), '/__proto__', 'unknownKey'],
    [graded('X'), { option: '3', 'a/b~c': 1 }, '/a~1b~0c', 'unknownKey'],
    [graded('X'), { option: '3', detail: 'X' }, '/detail', 'detailNotAsked'],
    [graded('X', { detail } as never), { option: '1', detail: 'X' }, '/detail', 'detailNotAsked'],
    [graded('X', { detail } as never), { option: '3', detail: 'Y' }, '/detail', 'unknownDetail'],
    [graded('X'), { dontKnow: 'yes' }, '/dontKnow', 'wrongShape'],
    [graded('X'), { dontKnow: true, option: '3' }, '/option', 'unknownKey'],
    [graded('X'), { notApplicable: 'Nee' }, '/notApplicable', 'notApplicableNotAllowed'],
    [graded('X', { notApplicableAllowed: true }), { notApplicable: ' ' }, '/notApplicable', 'reasonMissing'],
    [graded('X', { notApplicableAllowed: true }), { notApplicable: true }, '/notApplicable', 'wrongShape'],
    [
      graded('X', { notApplicableAllowed: true }),
      { notApplicable: 'x'.repeat(301) },
      '/notApplicable',
      'textTooLong',
    ],
    [choice('X'), { options: [] }, '/options', 'emptyChoice'],
    [choice('X'), { options: 'A' }, '/options', 'wrongShape'],
    [choice('X'), { options: ['A', 2] }, '/options/1', 'wrongShape'],
    [choice('X'), { options: ['Z'] }, '/options/0', 'unknownOption'],
    [choice('X'), { options: ['A', 'A'] }, '/options/1', 'duplicateOption'],
    [choice('X'), { options: ['NONE', 'A'] }, '/options', 'exclusiveWithOthers'],
    [choice('X', { options: markable }), { options: ['OWN'] }, '/options/0', 'optionHidden'],
    [
      choice('X', { options: markable }),
      { options: ['B'], notApplicableOptions: ['A'] },
      '/notApplicableOptions/0',
      'optionCannotBeNotApplicable',
    ],
    [
      choice('X', { options: markable }),
      { options: ['B'], notApplicableOptions: ['B'] },
      '/notApplicableOptions/0',
      'chosenAndNotApplicable',
    ],
    [choice('X'), { options: ['A'], notApplicableOptions: 1 }, '/notApplicableOptions', 'wrongShape'],
    [percentage('X'), {}, '/denominator', 'wrongShape'],
    [percentage('X'), { numerator: 3 }, '/denominator', 'wrongShape'],
    [percentage('X'), { denominator: 4 }, '/numerator', 'numeratorMissing'],
    [percentage('X'), { numerator: 1, denominator: 0 }, '/numerator', 'numeratorWithoutDenominator'],
    [percentage('X'), { numerator: 5, denominator: 4 }, '/numerator', 'numeratorAboveDenominator'],
    [percentage('X'), { numerator: 0.5, denominator: 4 }, '/numerator', 'notWholeNumber'],
    [percentage('X'), { numerator: -1, denominator: 4 }, '/numerator', 'outOfRange'],
    [percentage('X'), { numerator: 1, denominator: '4' }, '/denominator', 'wrongShape'],
    [percentage('X'), { numerator: Number.NaN, denominator: 4 }, '/numerator', 'wrongShape'],
    [percentage('X'), { numerator: 1, denominator: 1e300 }, '/denominator', 'outOfRange'],
    [percentage('X'), { option: 'alle' }, '/option', 'unknownKey'],
    [
      percentage('X', { smallNumbers: small }),
      { numerator: 1, denominator: 4 },
      '/denominator',
      'smallNumbersNotAllowed',
    ],
    [percentage('X', { smallNumbers: small }), { option: 'ja' }, '/option', 'unknownOption'],
    [
      percentage('X', { smallNumbers: small }),
      { option: 'alle', denominator: 3 },
      '/denominator',
      'unknownKey',
    ],
    [numbers('X'), { fields: {} }, '/fields/HOURS', 'fieldMissing'],
    [numbers('X'), { fields: [1] }, '/fields', 'wrongShape'],
    [numbers('X'), { fields: { HOURS: '8' } }, '/fields/HOURS', 'wrongShape'],
    [numbers('X'), { fields: { HOURS: -0.1 } }, '/fields/HOURS', 'outOfRange'],
    [numbers('X'), { fields: { HOURS: 100.1 } }, '/fields/HOURS', 'outOfRange'],
    [numbers('X'), { fields: { HOURS: 8.25 } }, '/fields/HOURS', 'tooManyDecimals'],
    [numbers('X'), { fields: { PEOPLE: 1.5 } }, '/fields/PEOPLE', 'notWholeNumber'],
    [numbers('X'), { fields: { HOURS: 1, CATS: 1 } }, '/fields/CATS', 'unknownField'],
    [numbers('X'), JSON.parse('{"fields":{"HOURS":1,"__proto__":{}}}'), '/fields/__proto__', 'unknownField'],
    [month('X'), { month: '2026-5' }, '/month', 'notAMonth'],
    [month('X'), { month: '2026-13' }, '/month', 'notAMonth'],
    [month('X'), { month: '2026-05-01' }, '/month', 'notAMonth'],
    [month('X'), { month: 202605 }, '/month', 'wrongShape'],
    [month('X'), { month: '2027-04' }, '/month', 'monthInFuture'],
    [month('X'), { never: false }, '/never', 'wrongShape'],
    [month('X'), { never: true, month: '2026-05' }, '/month', 'unknownKey'],
    [text('X'), { text: '' }, '/text', 'textMissing'],
    [text('X'), { text: 'Elf tekens!' }, '/text', 'textTooLong'],
    [text('X'), { text: 'a\0b' }, '/text', 'forbiddenCharacter'],
    [text('X'), { text: 'a\uD83D' }, '/text', 'forbiddenCharacter'],
    [text('X'), { text: { nl: 'x' } }, '/text', 'wrongShape'],
  ])('%#', (criterion, answer, path, code) => {
    expect(faults(criterion, answer)).toContainEqual(expect.objectContaining({ path, code }));
  });

  it("don't know where it is not allowed", () => {
    const framework = smallFramework({ criteria: [graded('X')], rules: { dontKnow: { allowed: false } } });
    const found = answerFaults(framework, graded('X'), ['JHV'], { dontKnow: true }, context);
    expect(found).toEqual([{ path: '/dontKnow', code: 'dontKnowNotAllowed' }]);
  });

  it('a numerator above the denominator that is taken over', () => {
    const criterion = percentage('X');
    expect(faults(criterion, { numerator: 12, denominator: 40 }, { copiedDenominator: 10 })).toEqual([
      { path: '/numerator', code: 'numeratorAboveDenominator', params: { denominator: 10 } },
    ]);
    expect(faults(criterion, { numerator: 12 }, { copiedDenominator: 12 })).toEqual([]);
  });

  it('a flood with a short list', () => {
    const flood = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`k${index}`, 1]));
    expect(faults(graded('X'), flood)).toHaveLength(50);
    expect(faults(choice('X'), { options: Array.from({ length: 5000 }, () => 'Z') })).toHaveLength(50);
  });

  it('answers that throw when they are read', () => {
    const trap = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('no');
        },
      },
    );
    expect(faults(graded('X'), trap)).toEqual([{ path: '', code: 'wrongShape' }]);
  });

  it('a month after today only when today is known', () => {
    expect(faults(month('X'), { month: '2027-04' }, { today: undefined })).toEqual([]);
  });
});

describe('answerFaults for every criterion', () => {
  const files: readonly FrameworkFile[] = ['normenkader', 'safe-sport-points'];

  it.each(files)('of %s never throws, and gives known codes', (file) => {
    const framework = readFramework(file);
    const hostile = fc.oneof(
      fc.anything({
        withNullPrototype: true,
        withBigInt: true,
        withDate: true,
        withMap: true,
        withSparseArray: true,
      }),
      fc.record(
        Object.fromEntries(
          [
            'option',
            'options',
            'numerator',
            'denominator',
            'fields',
            'month',
            'never',
            'text',
            'dontKnow',
            'notApplicable',
          ].map((key) => [key, fc.anything()]),
        ),
        { requiredKeys: [] },
      ),
    );
    const property = fc.property(
      fc.constantFrom(...framework.criteria),
      hostile,
      arbitrarySectors(framework),
      (criterion, answer, sectors) => {
        for (const fault of answerFaults(framework, criterion, sectors, answer, context)) {
          expect(ANSWER_FAULT_CODES).toContain(fault.code);
        }
        const answers = { [criterion.code]: answer } as never;
        expect(evaluate(framework, { round: 2027, sectors, answers }).criteria).toHaveLength(
          framework.criteria.length,
        );
      },
    );
    fc.assert(property, { numRuns: runs(1000) });
  });

  it.each(files)('of %s accepts every answer of its type', (file) => {
    const framework = readFramework(file);
    const cases = arbitrarySectors(framework).chain((sectors) =>
      fc
        .constantFrom(...applicableCriteria(framework, sectors))
        .chain((criterion) =>
          arbitraryAnswer(framework, criterion, sectors).map((answer) => ({ sectors, criterion, answer })),
        ),
    );
    const property = fc.property(cases, ({ sectors, criterion, answer }) => {
      expect(answerFaults(framework, criterion, sectors, answer, context)).toEqual([]);
      const answers = { [criterion.code]: answer };
      const row = evaluate(
        { ...framework, criteria: [{ ...criterion, visibleWhen: undefined }] },
        { round: 2027, sectors, answers },
      ).criteria[0];
      expect(['answered', 'dontKnow', 'notApplicable']).toContain(row?.state);
    });
    fc.assert(property, { numRuns: runs(1000) });
  });
});

describe('characterCount', () => {
  it.each([
    ['', 0],
    ['aé', 2],
    ['👍', 1],
    ['👍👍a', 3],
    ['\uD83D', 1],
  ])('%j has %d', (value, count) => {
    expect(characterCount(value)).toBe(count);
  });

  it('agrees with the iterator of strings', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => characterCount(value) === [...value].length),
      { numRuns: runs(1000) },
    );
  });
});
