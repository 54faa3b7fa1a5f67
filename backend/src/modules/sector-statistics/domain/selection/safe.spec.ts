import { expect, it } from '@jest/globals';
import { FLOOR } from '../policy.js';
import { unitsOf } from '../testing/vectors.js';
import { buildLattice } from './lattice.js';
import { isSafe } from './safe.js';

it('calls a set safe from k organisations on', () => {
  const isSafeWith = (n: number) => {
    const lattice = buildLattice(unitsOf({ leaves: { 'A|r1|m': n }, concerns: [] }), [[]]);
    return isSafe(lattice, new Uint8Array([1]), { ...FLOOR, k: 12 });
  };

  expect([11, 12].map(isSafeWith)).toEqual([false, true]);
});
