import { beforeAll, describe, expect, it } from '@jest/globals';
import { createSolver } from '../../solver/highs-solver.js';
import { FLOOR } from '../policy.js';
import { specificationPopulation } from '../population/specification-population.js';
import { buildLattice, type Unit } from '../selection/lattice.js';
import { ALL_RULES, selectGroups, type RuleName } from '../selection/select-groups.js';
import type { Solver } from '../solver.js';
import { structureVector, unitsOf, VECTORS } from '../testing/vectors.js';
import { attackByAveraging } from './noise/averaging.js';
import { attackByConcern } from './concern.js';
import { attackByDifferencing, type Differencing } from './differencing.js';
import { publicFrame } from './measures/public-frame.js';
import { attackBySmallestFigure } from './smallest-figure.js';

const ALL_STRUCTURES = VECTORS.structure.map(({ name }) => name);
let solver: Solver;

beforeAll(async () => {
  solver = await createSolver();
});

/** What is on show in a structure of the vectors when some rules are switched off. */
function onShow(name: string, off: readonly RuleName[] = []): Differencing {
  const vector = structureVector(name);
  return shownOf(unitsOf(vector), { ...FLOOR, views: vector.views }, off);
}

function shownOf(units: readonly Unit[], policy: typeof FLOOR, off: readonly RuleName[]): Differencing {
  const lattice = buildLattice(units, policy.views);
  const rules = ALL_RULES.filter((rule) => !off.includes(rule));
  const { shown } = selectGroups(lattice, policy, solver, rules);
  return { frame: publicFrame(units), shown: shown.map(({ key }) => key), policy };
}

describe('T1, differencing', () => {
  it.each(ALL_STRUCTURES)('finds nothing in %s', (name) => {
    expect(attackByDifferencing(onShow(name)).findings).toEqual([]);
  });

  it.each([
    ['S1', ['residual', 'linear', 'smallestFigure']],
    ['S2', ['linear', 'smallestFigure']],
    ['S4', ['overlap', 'linear', 'smallestFigure']],
    ['S6', ['overlap', 'linear', 'smallestFigure']],
  ] as const)('gets through in %s without the rule that stands against it', (name, off) => {
    expect(attackByDifferencing(onShow(name, off)).held).toBe(false);
  });

  it('gets through where only the threshold holds', () => {
    const { units } = specificationPopulation(300, 1);
    expect(attackByDifferencing(shownOf(units, FLOOR, ALL_RULES)).held).toBe(false);
  });

  it('looks at every pair of groups', () => {
    const { figures } = attackByDifferencing(onShow('R1'));
    expect(figures['pairs']).toBe(((figures['groups'] ?? 0) * ((figures['groups'] ?? 0) - 1)) / 2);
  });
});

describe('T2, the smallest figure', () => {
  it.each(ALL_STRUCTURES)('finds nothing in %s', (name) => {
    const { held, figures } = attackBySmallestFigure(onShow(name), solver);
    expect([held, figures['stopped']]).toEqual([true, 0]);
  });

  it.each([
    ['S6', ['overlap', 'smallestFigure']],
    ['S2', ['linear', 'smallestFigure']],
  ] as const)('gets through in %s without the rules that stand against it', (name, off) => {
    expect(attackBySmallestFigure(onShow(name, off), solver).held).toBe(false);
  });

  it('gets through where only the threshold holds', () => {
    const { units } = specificationPopulation(50, 1);
    expect(attackBySmallestFigure(shownOf(units, FLOOR, ALL_RULES), solver).held).toBe(false);
  });
});

describe('T4, averaging', () => {
  it.each(ALL_STRUCTURES.filter((name) => name !== 'S5'))(
    'leaves each group of %s half its noise, and estimates nothing hidden',
    (name) => {
      const { findings, figures } = attackByAveraging(onShow(name));
      expect(findings).toEqual([]);
      expect(figures['leastFactor']).toBeGreaterThanOrEqual(0.5);
    },
  );

  it('holds no small square that is shown with all its sums: nine counts about four numbers (S5)', () => {
    const { held, figures } = attackByAveraging(onShow('S5'));
    expect(held).toBe(false);
    expect(figures['leastFactor']).toBeCloseTo(4 / 9);
  });

  it('estimates what a missing rule lets through', () => {
    expect(attackByAveraging(onShow('S2', ['linear', 'smallestFigure'])).held).toBe(false);
  });
});

describe('T14, a concern that takes over', () => {
  const { units } = specificationPopulation(300, 2);
  const shown = selectGroupsShown(units);

  it('makes every shown group disappear', () => {
    const result = attackByConcern(units, shown, FLOOR, (seized) => isShownAlone(seized, FLOOR));
    expect([result.held, result.figures['tried']]).toEqual([true, 2 * shown.length]);
  });

  it.each([{ maxConcernShare: 1 }, { minRest: 0, maxConcernShare: 1 }])('gets through with %j', (broken) => {
    const isShown = (seized: readonly Unit[]) => isShownAlone(seized, { ...FLOOR, ...broken });
    expect(attackByConcern(units, shown, FLOOR, isShown).held).toBe(false);
  });

  function selectGroupsShown(of: readonly Unit[]) {
    return buildLattice(of, FLOOR.views).nodes.filter(({ n }) => n >= 20);
  }

  function isShownAlone(seized: readonly Unit[], policy: typeof FLOOR): boolean {
    return selectGroups(buildLattice(seized, [[]]), policy, solver, []).shown.length > 0;
  }
});
