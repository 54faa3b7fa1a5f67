import { describe, expect, it } from '@jest/globals';
import {
  applicableCaps,
  applicableCriteria,
  applicableNotes,
  applicableTextNotices,
  expectedOptions,
  visibleOptions,
} from './applicability.js';
import type { MultipleChoiceCriterion } from './criterion.js';
import { criterionByCode } from './look-up.js';
import { readFramework } from './testing/read-framework.js';

const framework = readFramework('normenkader');

function criterion(code: string) {
  const found = criterionByCode(framework, code);
  if (found === undefined) throw new Error(code);
  return found;
}

const partners = criterion('SAM-01') as MultipleChoiceCriterion;
const codes = (options: readonly { readonly code: string }[]) => options.map(({ code }) => code);

describe('applicableCriteria', () => {
  it.each([
    ['JHV', 38],
    ['JHA', 37],
    ['GIN', 38],
    ['JGG', 37],
    ['LVB', 38],
    ['GEM', 33],
    ['WIJ', 37],
    ['LPR', 32],
    ['SHV', 24],
    ['ONP', 28],
    ['ONV', 35],
    ['ONS', 35],
    ['ONM', 35],
    ['POL', 30],
    ['JUS', 37],
    ['JON', 35],
    ['JGZ', 34],
    ['OPV', 38],
    ['VTH', 36],
  ] as const)('asks %s %d criteria', (sector, count) => {
    expect(applicableCriteria(framework, [sector])).toHaveLength(count);
  });

  it('asks several sectors the union, in the order of the framework', () => {
    const union = codes(applicableCriteria(framework, ['POL', 'GEM']));
    expect(union).toEqual(expect.arrayContaining(['MEL-02', 'MEL-07', 'HUL-03']));
    expect(union).toEqual(codes(framework.criteria).filter((code) => union.includes(code)));
  });

  it('asks nobody anything of a sector that the framework does not know', () => {
    expect(applicableCriteria(framework, ['XXX'])).toEqual([]);
    expect(applicableCriteria(framework, [])).toEqual([]);
  });

  it('asks everybody the same without sectors', () => {
    const points = readFramework('framework-example-points');
    expect(applicableCriteria(points, [])).toHaveLength(3);
    expect(applicableCriteria(points, ['JHV'])).toHaveLength(3);
  });
});

describe('options of several sectors', () => {
  it('hides the own type of one sector', () => {
    expect(codes(visibleOptions(framework, partners, ['POL']))).not.toContain('POL');
  });

  it('hides an option only if all sectors are named', () => {
    expect(codes(visibleOptions(framework, partners, ['POL', 'JHV']))).toContain('POL');
    expect(codes(visibleOptions(framework, partners, ['ONV', 'ONS']))).not.toContain('SCH');
  });

  it('expects the union, without what is hidden, in the order shown', () => {
    expect(expectedOptions(framework, partners, ['JHA'])).toEqual([
      'POL',
      'BEH',
      'GEM',
      'JB',
      'ZCM',
      'VT',
      'SCH',
    ]);
    expect(expectedOptions(framework, partners, ['GEM'])).not.toContain('GEM');
    expect(expectedOptions(framework, partners, ['GEM', 'JHA'])).toEqual([
      'POL',
      'OM',
      'JON',
      'BEH',
      'GEM',
      'JB',
      'ZCM',
      'VT',
      'ZVH',
      'SCH',
    ]);
  });

  it('expects nothing by design where options are unscored', () => {
    expect(expectedOptions(framework, criterion('RIS-02') as MultipleChoiceCriterion, ['JHV'])).toBeNull();
  });

  it('looks only at sectors for which the criterion is meant', () => {
    // MEL-01 is not meant for POL: SHV alone decides on the exemption.
    expect(applicableCaps(framework, criterion('MEL-01'), ['SHV', 'POL'])).toEqual([]);
    expect(applicableCaps(framework, criterion('MEL-01'), ['SHV', 'JHV'])).toHaveLength(2);
    expect(applicableCaps(framework, criterion('MEL-01'), ['SHV', 'JUS'])).toEqual([]);
  });
});

describe('notes and notices', () => {
  it('shows the notes of any of the sectors', () => {
    expect(applicableNotes(framework, criterion('MEL-01'), ['JHV'])).toEqual([]);
    expect(applicableNotes(framework, criterion('MEL-01'), ['JUS', 'GEM'])).toHaveLength(2);
  });

  it('shows a note on a zero denominator only then', () => {
    expect(applicableNotes(framework, criterion('MEL-05'), ['JHV'])).toHaveLength(2);
    expect(applicableNotes(framework, criterion('MEL-05'), ['JHV'], true)).toHaveLength(3);
  });

  it('warns police organisations about police data', () => {
    expect(applicableTextNotices(framework, ['JHV'])).toHaveLength(1);
    expect(applicableTextNotices(framework, ['JHV', 'POL'])).toHaveLength(2);
  });
});
