import { describe, expect, it } from '@jest/globals';
import { canBeTakenBack, faultsOf, fitsWithOthers } from './succession-rules.js';
import type { OrganisationStanding } from './succession-rules.js';

const TODAY = '2027-03-10';
const sides = (predecessors: string[], successors: string[], day = '2027-04-01') => ({
  predecessors,
  successors,
  day,
});
const standings = (given: Record<string, Partial<OrganisationStanding>>) =>
  new Map(
    ['a', 'b', 'c'].map((id) => [
      id,
      { organisationId: id, name: id, status: 'active', endsOn: null, continuesOn: null, ...given[id] },
    ]),
  );

describe('a succession', () => {
  it('is several into one or one into several, each named once, from today to a year ahead', () => {
    for (const fine of [
      sides(['a'], ['b']),
      sides(['a', 'b'], ['c'], TODAY),
      sides(['a'], ['b', 'c'], '2028-03-10'),
    ])
      expect(faultsOf(fine, TODAY)).toEqual([]);
    expect(faultsOf(sides(['a', 'b'], ['c', 'd']), TODAY)).toEqual([
      { path: '/successors', code: 'tooMany' },
    ]);
    expect(faultsOf(sides(['a', 'a'], ['b']), TODAY)).toEqual([{ path: '/predecessors/1', code: 'taken' }]);
    for (const day of ['2027-03-09', '2028-03-12'])
      expect(faultsOf(sides(['a'], ['b'], day), TODAY)).toEqual([{ path: '/day', code: 'outsideRange' }]);
  });

  it('ends nobody twice, and nobody before it carries on; whoever ends takes over nothing', () => {
    expect(fitsWithOthers(sides(['a'], ['b']), standings({}))).toBe(true);
    expect(fitsWithOthers(sides(['a'], ['b']), standings({ a: { endsOn: '2027-05-01' } }))).toBe(false);
    expect(fitsWithOthers(sides(['a'], ['b']), standings({ b: { endsOn: '2027-05-01' } }))).toBe(false);
    expect(fitsWithOthers(sides(['a'], ['b']), standings({ a: { continuesOn: '2027-03-01' } }))).toBe(true);
    expect(fitsWithOthers(sides(['a'], ['b']), standings({ a: { continuesOn: '2027-04-01' } }))).toBe(false);
    expect(fitsWithOthers(sides(['a'], ['b']), standings({ b: { continuesOn: '2027-06-01' } }))).toBe(true);
  });

  it('is taken back for thirty days, while nobody of it left', () => {
    const of = (status: string) => ({
      id: 's',
      day: '2027-03-01',
      organisations: [{ organisationId: 'a', name: 'A', status, side: 'ends' as const }],
    });
    expect(canBeTakenBack(of('active'), '2027-03-31')).toBe(true);
    expect(canBeTakenBack(of('active'), '2027-04-01')).toBe(false);
    expect(canBeTakenBack(of('left'), '2027-03-02')).toBe(false);
  });
});
