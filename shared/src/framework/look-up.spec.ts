import { describe, expect, it } from '@jest/globals';
import {
  bandSetOf,
  criterionByCode,
  instructionOf,
  isCore,
  levelByNumber,
  optionsOf,
  optionsOfAnswerSet,
  ownValue,
  themeByCode,
} from './look-up.js';
import { readFramework } from './testing/read-framework.js';

const framework = readFramework('normenkader');

function criterion(code: string) {
  const found = criterionByCode(framework, code);
  if (found === undefined) throw new Error(code);
  return found;
}

describe('look-ups', () => {
  it('read own values only', () => {
    expect(ownValue({ a: 1 }, 'a')).toBe(1);
    expect(ownValue({}, 'constructor')).toBeUndefined();
    expect(ownValue({}, '__proto__')).toBeUndefined();
    expect(ownValue(undefined, 'a')).toBeUndefined();
    expect(optionsOfAnswerSet(framework, 'constructor')).toEqual([]);
  });

  it('find criteria, themes and levels', () => {
    expect(criterion('KEN-01').theme).toBe('KEN');
    expect(criterionByCode(framework, 'XXX')).toBeUndefined();
    expect(themeByCode(framework, 'BOR')?.code).toBe('BOR');
    expect(levelByNumber(framework, 4)?.name.nl).toBe('Geborgd');
    expect(levelByNumber(framework, 5)).toBeUndefined();
    expect([isCore(criterion('KEN-01')), isCore(criterion('KEN-02'))]).toEqual([true, false]);
  });

  it('give options with the descriptions of the criterion', () => {
    const options = optionsOf(framework, criterion('KEN-01'));
    expect(options.map(({ code }) => code)).toEqual(['0', '1', '2', '3', '4']);
    expect(options[0]).toMatchObject({ label: { nl: 'Nog niet' }, points: 0 });
    expect(options[0]?.description?.nl).toContain('De leiding denkt');
    const inWords = optionsOf(framework, criterion('MEL-05')).map(({ code }) => code);
    expect(inWords).toEqual(['alle', 'meeste', 'enkele', 'geen']);
    expect(optionsOf(framework, criterion('BOR-04'))).toEqual([]);
  });

  it('give instruction and bands', () => {
    expect(instructionOf(framework, criterion('KEN-01'))?.nl).toContain('hoogste niveau');
    expect(instructionOf(framework, criterion('BOR-02'))).toBeNull();
    expect(bandSetOf(framework, criterion('SAM-06'))?.unit).toBe('months');
    expect(bandSetOf(framework, criterion('BOR-04'))).toBeUndefined();
  });
});
