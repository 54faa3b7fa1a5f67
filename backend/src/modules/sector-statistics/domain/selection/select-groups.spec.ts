import { beforeAll, describe, expect, it } from '@jest/globals';
import { createSolver } from '../../solver/highs-solver.js';
import { FLOOR } from '../policy.js';
import type { Solver } from '../solver.js';
import { unitsOf, VECTORS } from '../testing/vectors.js';
import { buildLattice } from './lattice.js';
import { selectGroups } from './select-groups.js';

describe('selectGroups', () => {
  let solver: Solver;

  beforeAll(async () => {
    solver = await createSolver();
  });

  it.each(VECTORS.structure.map((vector) => [vector.name, vector] as const))(
    'shows and hides in %s what the vectors say, in their order and for their reasons',
    (_, vector) => {
      const lattice = buildLattice(unitsOf(vector), vector.views);

      const { shown, removed } = selectGroups(lattice, FLOOR, solver);

      expect(shown.map((node) => node.key).sort()).toEqual([...vector.shown].sort());
      expect(removed.map(({ node, reason }) => [node, reason])).toEqual(vector.removed);
    },
  );

  it('shows a group from k organisations, also where the rest outside a concern may be smaller', () => {
    const shownWith = (n: number) => {
      const lattice = buildLattice(unitsOf({ leaves: { 'A|r1|m': n }, concerns: [] }), [[]]);
      return selectGroups(lattice, { ...FLOOR, k: 12 }, solver).shown.length;
    };

    expect([11, 12].map(shownWith)).toEqual([0, 1]);
  });
});
