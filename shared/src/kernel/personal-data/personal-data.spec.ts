import { describe, expect, it } from '@jest/globals';
import { findPersonalData, holdsCitizenServiceNumber } from './personal-data.js';
import { PATTERNS } from './patterns.js';
import { EXAMPLES } from './testing/personal-data-examples.js';

const THIS_YEAR = 2026;
const find = (text: string) => findPersonalData(text, THIS_YEAR);

describe('the personal-data guard', () => {
  it.each(EXAMPLES.map(([text, ...kinds]) => ({ text, kinds })))('$text → $kinds', ({ text, kinds }) => {
    expect(find(text).map(({ kind }) => kind)).toEqual(kinds);
    expect(holdsCitizenServiceNumber(text)).toBe(kinds.includes('citizenServiceNumber'));
  });

  it('has enough to say yes and no to', () => {
    const clean = EXAMPLES.filter(([, ...kinds]) => kinds.length === 0).length;
    expect(EXAMPLES.length).toBeGreaterThan(150);
    expect(clean).toBeGreaterThan(60);
    expect(new Set(EXAMPLES.flatMap(([, ...kinds]) => kinds)).size).toBe(8);
  });

  it('tells where it is, in units of the text itself, and never what it says', () => {
    const text = 'Zie 𝟏𝟐𝟑\u200b𝟒𝟓𝟔𝟕𝟖𝟐, een meisje van 15.';
    const [number, age] = find(text);
    expect(text.slice(number?.start, number?.end)).toBe('𝟏𝟐𝟑\u200b𝟒𝟓𝟔𝟕𝟖𝟐');
    expect(text.slice(age?.start, age?.end)).toBe('een meisje van 15');
    expect(age).toEqual({ kind: 'ageOfPerson', start: 25, end: 42, neutral: 'nl' });
    expect(JSON.stringify(find(text))).not.toMatch(/meisje|123/);
  });

  it('offers a neutral wording in the language of the words', () => {
    expect(find('een jongen van 16')[0]?.neutral).toBe('nl');
    expect(find('a boy of 16')[0]?.neutral).toBe('en');
    expect(find('06 12345678')[0]?.neutral).toBeUndefined();
  });

  it('knows a date of birth by the years that have passed, or by the word before it', () => {
    expect(findPersonalData('besproken op 12-03-2020', 2026)).toEqual([]);
    expect(findPersonalData('besproken op 12-03-2020', 2028)).toHaveLength(1);
    expect(findPersonalData('geboren op 12-03-2020', 2026)).toHaveLength(1);
  });

  it.each(PATTERNS.map(({ kind, pattern }) => ({ kind, pattern })))(
    'repeats nothing without a limit: $kind $pattern',
    ({ pattern }) => {
      const bare = pattern.source.replace(/\\./g, '').replace(/\[[^\]]*\]/g, '');
      expect(bare).not.toMatch(/[*+]|\{\d+,\}/);
    },
  );
});
