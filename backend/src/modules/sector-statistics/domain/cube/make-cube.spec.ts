import { beforeAll, describe, expect, it } from '@jest/globals';
import { createSolver } from '../../solver/highs-solver.js';
import { ANSWER_CODES, LEVEL_CODES } from '../framework/published-codes.js';
import { FLOOR, readPolicy } from '../policy.js';
import type { Unit } from '../selection/lattice.js';
import type { Solver } from '../solver.js';
import type { Column } from './column.js';
import { cubeHash } from './cube.js';
import { makeCube } from './make-cube.js';
import type { EarlierYear } from './publication.js';

const secret = new Uint8Array(32).map((_, index) => index * 7 + 1);
let solver: Solver;

beforeAll(async () => {
  solver = await createSolver();
});

describe('makeCube', () => {
  it('shows MEL-07 nowhere for six police units, and the theme of their sector without them', () => {
    const { cube } = publish(country({ police: 6 }));

    expect(shownIn(cube, 'MEL-07')).toEqual([]);
    expect(nationalN(cube, 'MEL')).toBe(nationalN(cube, 'MEL-02'));
    expect(nationalN(cube, 'MEL')).toBe(294);
  });

  it('shows MEL-07 for ten police units of ten concerns in the groups that hold all ten, and nowhere else', () => {
    const { cube } = publish(country({ police: 10 }));

    expect(shownIn(cube, 'MEL-07')).toEqual(['*|*|*', 'VEI|*|*']);
    expect(cube.cells.filter(({ column }) => column === 'MEL-07').every(({ n }) => n === 10)).toBe(true);
  });

  it('shows MEL-07 nowhere for ten police units of one concern', () => {
    const { cube } = publish(country({ police: 10, policeConcern: 'police' }));

    expect(shownIn(cube, 'MEL-07')).toEqual([]);
    expect(nationalN(cube, 'MEL')).toBe(nationalN(cube, 'MEL-02'));
  });

  it('holds no key other than the codes of criteria and themes, each with all its cells', () => {
    const { cube } = publish(country({ police: 6 }));

    expect([...new Set(cube.cells.map(({ column }) => column))].sort()).toEqual(['MEL', 'MEL-02']);
    for (const group of shownIn(cube, 'MEL-02'))
      expect(
        cube.cells.filter((one) => one.column === 'MEL-02' && one.group === group).map((one) => one.answer),
      ).toEqual([...ANSWER_CODES]);
  });

  it('counts each organisation once: the sectors add up to the country', () => {
    const units = [...Array(55).keys()].map((index) => unit(index, index < 30 ? 'GEM' : 'SOC'));
    const { cube } = publish({
      units,
      columns: [
        column(
          'MEL-02',
          'criterion',
          units.map(() => '2'),
        ),
      ],
    });

    const groups = new Map(cube.sets[0]?.groups.map(({ key, n }) => [key, n]));
    expect((groups.get('GEM|*|*') ?? 0) + (groups.get('SOC|*|*') ?? 0)).toBe(groups.get('*|*|*'));
  });

  it('chooses the same groups whatever the answers are', () => {
    const { units, columns } = country({ police: 10 });
    const other = columns.map((one) => ({ ...one, answers: shifted(one.answers) }));

    expect(publish({ units, columns: other }).cube.sets).toEqual(publish({ units, columns }).cube.sets);
  });

  it('is the same for units in another order', () => {
    const { units, columns } = country({ police: 6 });
    const turned = columns.map((one) => ({ ...one, answers: [...one.answers].reverse() }));
    const { cube } = publish({ units, columns });

    expect(cubeHash(publish({ units: [...units].reverse(), columns: turned }).cube)).toBe(cubeHash(cube));
  });

  it('gives equal sets the same cells and the same table', () => {
    const { cube } = publish(country({ police: 10 }));
    const of = (group: string) =>
      cube.cells
        .filter((one) => one.column === 'MEL-07' && one.group === group)
        .map(({ sign, value }) => [sign, value]);

    expect(of('VEI|*|*')).toEqual(of('*|*|*'));
  });

  it('takes the strict table where one or two joined or left since an earlier year, and no other', () => {
    const { units, columns } = country({ police: 0 });
    const tablesAfter = (gone: number) => {
      const earlier: EarlierYear = { year: 2026, members: new Map([['MEL-02', units.slice(gone)]]) };
      return publish({ units, columns }, [earlier]).cube.cells.find(
        (one) => one.column === 'MEL-02' && one.group === '*|*|*',
      )?.table;
    };

    expect([0, 1, 2, 3].map(tablesAfter)).toEqual(['standard', 'strict', 'strict', 'standard']);
  });

  it('shows a median from 20 organisations and quartiles from 40', () => {
    const quartilesOf = (n: number) => {
      const units = [...Array(n).keys()].map((index) => unit(index, 'GEM'));
      const answers = units.map((_, index) => LEVEL_CODES[index % 5]);
      const { cube } = publish({ units, columns: [column('MEL', 'theme', answers)] });
      return cube.quantiles.filter(({ group }) => group === '*|*|*').map(({ quartile }) => quartile);
    };

    expect([19, 20, 39, 40].map(quartilesOf)).toEqual([[], [2], [2], [1, 2, 3]]);
  });

  it('refuses a secret of another length', () => {
    const { units, columns } = country({ police: 0 });
    const input = { year: 2027, policy: FLOOR, units, columns, earlier: [] };

    expect(() => makeCube({ ...input, secret: secret.slice(1) }, solver)).toThrow(RangeError);
  });
});

describe('readPolicy', () => {
  it.each([
    { k: 9 },
    { kc: 4 },
    { maxConcernShare: 0.6 },
    { minRest: 8 },
    { views: [[], ['R', 'Z']] },
    { varianceStandard: 1 },
    { varianceStrict: 2 },
    { strictUpTo: 1 },
    { coding: { min: 1, max: 10, oneIn: 10 } },
    { coding: { min: 2, max: 10, oneIn: 20 } },
    { medianMinN: 19 },
    { quartileMinN: 39 },
    { showRound: 1 },
    { unknown: 1 },
  ])('refuses %j', (weaker) => {
    expect(readPolicy(weaker)).toHaveProperty('faults');
  });

  it('takes what is stricter', () => {
    const stricter = { k: 12, maxConcernShare: 0.4, views: [[], ['S']], showRound: 10 };
    expect(readPolicy(stricter)).toEqual({ policy: { ...FLOOR, ...stricter, minRest: 11 } });
    expect(readPolicy({})).toEqual({ policy: FLOOR });
  });
});

function publish({ units, columns }: { units: Unit[]; columns: Column[] }, earlier: EarlierYear[] = []) {
  return makeCube({ year: 2027, secret, policy: FLOOR, units, columns, earlier }, solver);
}

/** 300 organisations: as many police units as asked, all others in one region of two sectors. */
function country({ police, policeConcern }: { police: number; policeConcern?: string }) {
  const units = [...Array(300).keys()].map((index) =>
    index < police ? unit(index, 'VEI', policeConcern) : unit(index, index % 2 ? 'GEM' : 'VEI'),
  );
  const isPolice = (index: number) => index < police;
  const answers = (applies: (index: number) => boolean, codes: readonly string[]) =>
    units.map((_, index) => (applies(index) ? codes[(index * 7) % codes.length] : undefined));
  const columns = [
    column(
      'MEL-02',
      'criterion',
      answers((index) => !isPolice(index), ANSWER_CODES),
    ),
    column('MEL-07', 'criterion', answers(isPolice, ANSWER_CODES)),
    column(
      'MEL',
      'theme',
      answers(() => true, LEVEL_CODES),
    ),
  ];
  return { units, columns };
}

function unit(index: number, sector: string, concern = `c${index}`): Unit {
  return { id: `u${index}`, sector, region: `RE${index % 3}`, size: index % 2 ? 'KLEIN' : 'GROOT', concern };
}

function column(code: string, kind: Column['kind'], answers: Column['answers']): Column {
  const codes = kind === 'theme' ? LEVEL_CODES : ANSWER_CODES;
  return {
    code,
    kind,
    theme: 'MEL',
    isCore: kind === 'criterion',
    codes,
    hasQuantiles: kind === 'theme',
    answers,
  };
}

/** The same answers, each by another of those who gave one. */
function shifted(answers: Column['answers']): Column['answers'] {
  const given = answers.filter((answer) => answer !== undefined);
  return answers.map((answer) => (answer === undefined ? undefined : given.shift() && given[0]) ?? answer);
}

function shownIn(cube: ReturnType<typeof publish>['cube'], code: string): string[] {
  return [...new Set(cube.cells.filter(({ column: one }) => one === code).map(({ group }) => group))];
}

function nationalN(cube: ReturnType<typeof publish>['cube'], code: string): number | undefined {
  return cube.cells.find((one) => one.column === code && one.group === '*|*|*')?.n;
}
