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
});
