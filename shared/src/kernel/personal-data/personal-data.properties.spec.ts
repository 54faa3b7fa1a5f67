import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findPersonalData, holdsCitizenServiceNumber } from './personal-data.js';

/** Numbers that pass the 11-test, made from their first eight digits. */
const numbers = fc
  .integer({ min: 10_000_000, max: 99_999_999 })
  .map((first) => {
    const sum = [...String(first)].reduce((total, digit, index) => total + Number(digit) * (9 - index), 0);
    return sum % 11 === 10 ? null : `${first}${sum % 11}`;
  })
  .filter((number) => number !== null);
const separators = fc.constantFrom('', '', ' ', '.', '-', '\u00a0', '–', '\u200b', '. ', ' - ', '·');

describe('a burgerservicenummer', () => {
  it('is found in one piece, whatever stands around it', () => {
    const around = fc.constantFrom('', ' ', '(', ')', ': ', 'nummer ', ', ', '\n', 'é', '😀');
    fc.assert(
      fc.property(around, numbers, around, (before, number, after) =>
        holdsCitizenServiceNumber(`${before}${number}${after}`),
      ),
      { seed: 1, numRuns: 500 },
    );
  });

  it('is found with anything between its digits that people put there, said to be one', () => {
    fc.assert(
      fc.property(numbers, fc.array(separators, { minLength: 8, maxLength: 8 }), (number, between) => {
        const text = [...number].map((digit, index) => digit + (between[index] ?? '')).join('');
        expect(findPersonalData(`BSN ${text}`, 2026).map(({ kind }) => kind)).toEqual([
          'citizenServiceNumber',
        ]);
      }),
      { seed: 2, numRuns: 500 },
    );
  });

  it('is one in eleven of the numbers, no more', () => {
    let found = 0;
    for (let number = 612_345_000; number < 612_356_000; number += 1)
      found += Number(holdsCitizenServiceNumber(String(number)));
    expect(Math.abs(found - 1000)).toBeLessThan(5);
  });

  it('is found without its first nought', () => {
    fc.assert(
      fc.property(fc.integer({ min: 30_000_000, max: 99_999_999 }), (number) => {
        const padded = `0${number}`;
        expect(holdsCitizenServiceNumber(String(number))).toBe(holdsCitizenServiceNumber(`bsn ${padded}`));
      }),
      { seed: 3, numRuns: 500 },
    );
  });
});

describe('the guard', () => {
  it('answers whatever the text is, with findings in order, apart, and within it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        let last = 0;
        for (const { start, end } of findPersonalData(text, 2026)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
      { seed: 4, numRuns: 500 },
    );
  });

  const HOSTILE = {
    digits: '1',
    'digits apart': '1 ',
    'digits far apart': '1   ',
    numbers: '12345678 ',
    dates: '12-03-2009 ',
    'almost dates': '12-03-',
    letters: 'a',
    'almost an address': 'a.a@',
    'almost addresses': 'a@a.',
    'domain without an end': 'a@a-',
    people: 'een meisje van ',
    ages: 'vijftienjarige ',
    'almost an IBAN': 'NL91 ',
    phones: '06 ',
    'telephone numbers': '0612345678 ',
    cases: 'zaaknummer ',
    streets: 'Dorpsstraat 12 ',
    initials: 'A. ',
    'other scripts': '𝟏',
    unseen: '\u200b',
    births: 'geboren op ',
    labels: 'bsn ',
    spaces: ' ',
  };

  /** Doubling the text may double the time; a bound far above both keeps a busy machine out of it. */
  it.each(Object.entries(HOSTILE))('takes no more than its share of time: %s', (_, part) => {
    const text = part.repeat(Math.ceil(100_000 / part.length));
    const began = performance.now();
    // The digit at the end keeps it from being passed over unseen.
    findPersonalData(`${text}! 1`, 2026);
    expect(performance.now() - began).toBeLessThan(3_000);
  });
});
