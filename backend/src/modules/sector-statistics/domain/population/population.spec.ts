import { describe, expect, it } from '@jest/globals';
import { dutchPopulation } from './dutch-population.js';
import { inventedColumns, levelOf } from './invented-answers.js';
import { panel } from './panel.js';
import type { PopulationUnit } from './population.js';
import { specificationPopulation } from './specification-population.js';

describe('specificationPopulation', () => {
  it.each([50, 300, 2_000, 20_000])('makes %i organisations, the same for the same seed', (n) => {
    const { units } = specificationPopulation(n, 1);

    expect(new Set(units.map(({ id }) => id)).size).toBe(n);
    expect(JSON.stringify(specificationPopulation(n, 1).units)).toBe(JSON.stringify(units));
    expect(JSON.stringify(specificationPopulation(n, 2).units)).not.toBe(JSON.stringify(units));
  });

  it('has the shares of the specification, and one organisation in ten in a concern of n / 50', () => {
    const { units } = specificationPopulation(20_000, 1);

    expect(share(units, ({ sector }) => sector === 'GEM')).toBeCloseTo(0.3, 1.5);
    expect(share(units, ({ size }) => size === 'KLEIN')).toBeCloseTo(0.5 / 0.93, 1.5);
    expect(share(units, ({ region }) => region === 'RE01')).toBeCloseTo(0.5 / 2.0199, 1.5);
    expect(share(units, ({ id, concern }) => id !== concern)).toBeCloseTo(0.1, 1.5);
    const shared = units.filter(({ id, concern }) => id !== concern).map(({ concern }) => concern);
    expect(new Set(shared).size).toBeLessThanOrEqual(400);
    expect(new Set(shared).size).toBeGreaterThan(380);
  });

  it('lets sizes depend on sector and region when asked', () => {
    const sizesOf = (isDependent: boolean, sector: string) =>
      share(
        specificationPopulation(20_000, 1, { isDependent }).units.filter((unit) => unit.sector === sector),
        ({ size }) => size === 'GROOT',
      );

    expect(Math.abs(sizesOf(false, 'SOC') - sizesOf(false, 'GEM'))).toBeLessThan(0.03);
    expect(sizesOf(true, 'SOC') - sizesOf(true, 'GEM')).toBeGreaterThan(0.1);
  });
});

describe('dutchPopulation', () => {
  const { units } = dutchPopulation(2_000, 1);
  const inSector = (sector: string) => units.filter(({ mainSector }) => mainSector === sector);

  it('has all nineteen sectors, many schools and municipalities, and every police region', () => {
    expect(new Set(units.map(({ mainSector }) => mainSector)).size).toBe(19);
    expect(inSector('ONP').length).toBeGreaterThan(400);
    expect(inSector('GEM').length).toBeGreaterThan(200);
    expect(new Set(units.map(({ region }) => region)).size).toBe(10);
  });

  it('has ten units of one police, one in each region, and 25 centres of Veilig Thuis', () => {
    expect(inSector('POL').map(({ region }) => region)).toHaveLength(10);
    expect(new Set(inSector('POL').map(({ region }) => region)).size).toBe(10);
    expect(new Set(inSector('POL').map(({ concern }) => concern)).size).toBe(1);
    expect(inSector('VTH')).toHaveLength(25);
  });

  it('refuses a country that is too small for them', () => {
    expect(() => dutchPopulation(59, 1)).toThrow(RangeError);
  });
});

describe('panel', () => {
  const years = panel(dutchPopulation(2_000, 1), 10, 1);

  it('lasts as long as asked and is the same for the same seed', () => {
    expect(years).toHaveLength(10);
    expect(JSON.stringify(panel(dutchPopulation(2_000, 1), 10, 1))).toBe(JSON.stringify(years));
  });

  it('changes about one organisation in ten a year, keeps ids, and never uses one twice', () => {
    for (const [index, year] of years.entries()) {
      expect(new Set(year.map(({ id }) => id)).size).toBe(year.length);
      if (index === 0) continue;
      const before = new Map(years[index - 1]?.map((unit) => [unit.id, unit]));
      const isNew = ({ id }: PopulationUnit) => !before.has(id);
      const left = before.size - year.filter((unit) => !isNew(unit)).length;
      const moved = year.filter(
        (unit) => before.has(unit.id) && where(before.get(unit.id)) !== where(unit),
      ).length;
      const turnover = (left + year.filter(isNew).length + moved) / year.length;
      expect(turnover).toBeGreaterThan(0.06);
      expect(turnover).toBeLessThan(0.14);
    }
  });
});

describe('inventedColumns', () => {
  it('answers only what applies to the main sector, with codes that exist, following the quality', () => {
    const { units } = dutchPopulation(2_000, 1);
    const criteria = [
      { code: 'A', theme: 'T', sectors: ['GEM'], isCore: true, codes: ['0', '2', '4'] },
      {
        code: 'B',
        theme: 'T',
        sectors: ['GEM', 'ONP'],
        isCore: false,
        codes: ['0', '1', '2', '3', '4', 'nvt'],
      },
    ];
    const themes = [{ code: 'T', sectors: ['GEM', 'ONP'], codes: ['0', '1', '2', '3', '4'] }];
    const [narrow, wide] = inventedColumns({ criteria, themes }, units, 1);

    const answered = units.filter((_, index) => narrow?.answers[index] !== undefined);
    expect(answered).toEqual(units.filter(({ mainSector }) => mainSector === 'GEM'));
    expect([...new Set(narrow?.answers)].sort()).toEqual(['0', '2', '4', undefined]);
    const mean = (from: number, to: number) => {
      const found = units.flatMap(({ quality }, index) =>
        quality >= from && quality < to
          ? [Number(wide?.answers[index])].filter((one) => !Number.isNaN(one))
          : [],
      );
      return found.reduce((sum, one) => sum + one, 0) / found.length;
    };
    expect(mean(60, 100)).toBeGreaterThan(mean(0, 40) + 1);
  });

  it('puts a quality in the class of its level', () => {
    expect([0, 12.4, 12.5, 37.5, 62.5, 87.4, 87.5, 100].map(levelOf)).toEqual([0, 0, 1, 2, 3, 3, 4, 4]);
  });
});

function share(units: readonly PopulationUnit[], is: (unit: PopulationUnit) => boolean): number {
  return units.filter(is).length / units.length;
}

function where(unit: PopulationUnit | undefined): string {
  return `${unit?.sector}|${unit?.region}|${unit?.size}`;
}
