import { describe, expect, it } from '@jest/globals';
import type { Cell } from '../cube/cube.js';
import { participationOf, rounded } from '../publication/participation.js';
import { cubeOf, linesOf } from '../publication/stored-cube.js';
import { changesOf } from './picture-changes.js';

const cell = (value: number, given: Partial<Cell> = {}): Cell => ({
  column: 'MEL',
  group: '*|*|*',
  n: 100,
  answer: '2',
  table: 'standard',
  sign: '=',
  value,
  ...given,
});
const change = (before: Cell, after: Cell) => changesOf([before], [after])[0];

describe('changesOf', () => {
  it('says higher or lower only beyond twice the spread of both noises', () => {
    // 2·sqrt(2/100² + 2/100²) = 0.04.
    expect(change(cell(40), cell(44))).toMatchObject({
      direction: 'unsure',
      difference: 4,
      marginTenths: 40,
    });
    expect(change(cell(40), cell(45))).toMatchObject({ direction: 'higher', difference: 5 });
    expect(change(cell(45), cell(40))).toMatchObject({ direction: 'lower', difference: -5 });
  });

  it('asks for more where the noise is larger', () => {
    const strict = { table: 'strict' } as const;
    expect(change(cell(40, strict), cell(45, strict))).toMatchObject({
      direction: 'unsure',
      marginTenths: 57,
    });
    expect(change(cell(40, strict), cell(46, strict))?.direction).toBe('higher');
  });

  it('says nothing of what is "at most" or "at least"', () => {
    expect(change(cell(10, { sign: '<=' }), cell(60))).toMatchObject({
      direction: 'unsure',
      difference: null,
    });
    expect(change(cell(20), cell(90, { sign: '>=' }))).toMatchObject({
      direction: 'unsure',
      difference: null,
    });
    expect(changesOf([cell(1, { answer: '0' })], [cell(2)])).toEqual([]);
  });
});

describe('participation', () => {
  it('is rounded down to five before a publication, and not told below ten', () => {
    expect([0, 9, 10, 14, 15, 303].map(rounded)).toEqual([
      { kind: 'lessThan', value: 10 },
      { kind: 'lessThan', value: 10 },
      { kind: 'roundedDown', value: 10 },
      { kind: 'roundedDown', value: 10 },
      { kind: 'roundedDown', value: 15 },
      { kind: 'roundedDown', value: 300 },
    ]);
  });

  it('is exact for the country and shown groups, and rounded for a sector that is not shown', () => {
    const units = [...Array(27).keys()].map((index) => ({
      sector: index < 14 ? 'GEM' : 'SOC',
      region: 'RE01',
      size: 'MIDDEL',
    }));
    const frame = {
      sectors: ['GEM', 'SOC', 'VEI'],
      regions: ['RE01'],
      registered: [
        ['GEM', 'RE01', 'MIDDEL', 17],
        ['SOC', 'RE01', 'MIDDEL', 13],
        ['VEI', '', '', 3],
      ] as const,
    };
    const groups = ['*|*|*', 'GEM|*|*'].map((key) => ({ key, n: 0 }));
    expect(participationOf(frame, units, [{ groups }])).toMatchObject({
      organisations: 27,
      registered: 33,
      groups: { '*|*|*': [27, 33], 'GEM|*|*': [14, 17] },
      rows: [
        { sector: null, submitted: { kind: 'exact', value: 27 }, registered: { kind: 'exact', value: 33 } },
        { sector: 'GEM', submitted: { kind: 'exact', value: 14 }, registered: { kind: 'exact', value: 17 } },
        { sector: 'SOC', submitted: { kind: 'roundedDown', value: 10 } },
        { sector: 'VEI', registered: { kind: 'lessThan', value: 10 } },
      ],
    });
  });
});

describe('a stored cube', () => {
  it('is the same after its lines', () => {
    const cells = [
      cell(2, { answer: '0', sign: '<=' }),
      cell(90, { answer: '4', sign: '>=' }),
      cell(5, { answer: 'nvt', table: 'standard' }),
      cell(7, { column: 'KEN-01', group: 'GEM|RE01|*', table: 'strict' }),
    ];
    const quantiles = [{ column: 'MEL', group: '*|*|*', n: 100, quartile: 2, value: 55 } as const];
    expect(cubeOf(linesOf(cells, quantiles))).toEqual({ cells, quantiles });
  });
});
