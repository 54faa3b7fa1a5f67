import type { Column } from '../cube/column.js';
import { ANSWER_CODES, LEVEL_CODES, NOT_APPLICABLE } from '../framework/published-codes.js';
import type { PublishedFramework } from '../framework/published-framework.js';
import type { PopulationUnit } from './population.js';
import { createRandom, type Random } from './random.js';

/**
 * Invented answers to the criteria and themes of a framework: each applies to the main sectors that the framework says,
 * and follows the quality of the organisation, with chance. The same seed gives the same answers.
 */
export function inventedColumns(
  { criteria, themes }: Pick<PublishedFramework, 'criteria' | 'themes'>,
  units: readonly PopulationUnit[],
  seed: number,
): readonly Column[] {
  const random = createRandom(seed + 104_729);
  const answersOf = (sectors: readonly string[], codes: readonly string[]) =>
    units.map((unit) =>
      sectors.includes(unit.mainSector) ? inventedCode(unit.quality, codes, random) : undefined,
    );
  return [
    ...criteria.map(({ code, theme, sectors, isCore, codes }): Column => {
      const answers = answersOf(sectors, codes);
      return { code, kind: 'criterion', theme, isCore, codes, hasQuantiles: false, answers };
    }),
    ...themes.map(({ code, sectors, codes }): Column => {
      const answers = answersOf(sectors, codes);
      return { code, kind: 'theme', theme: code, isCore: false, codes, hasQuantiles: true, answers };
    }),
  ];
}

/** Invented answers to `count` criteria of one theme that everybody is asked. */
export function plainColumns(
  count: number,
  units: readonly PopulationUnit[],
  seed: number,
): readonly Column[] {
  const random = createRandom(seed + 104_729);
  return Array.from({ length: count }, (_, index): Column => {
    const answers = units.map((unit) => inventedCode(unit.quality, ANSWER_CODES, random));
    const code = `VRG-${String(index + 1).padStart(2, '0')}`;
    const codes = ANSWER_CODES;
    return { code, kind: 'criterion', theme: 'VRG', isCore: false, codes, hasQuantiles: true, answers };
  });
}

/** Which main sectors a criterion of {@link sectorColumns} is asked of, in turn; undefined for all. */
const ASKED: readonly (readonly string[] | undefined)[] = [
  undefined,
  undefined,
  undefined,
  ['ONP', 'ONS', 'ONV', 'ONM'],
  undefined,
  ['GEM'],
  undefined,
  ['JHV', 'JHA', 'GIN', 'JGG', 'LVB', 'POL', 'JUS'],
  undefined,
  ['POL'],
];

/** Invented answers to `count` criteria, some of which some main sectors alone are asked; one the police alone. */
export function sectorColumns(
  count: number,
  units: readonly PopulationUnit[],
  seed: number,
): readonly Column[] {
  const everybody = [...new Set(units.map(({ mainSector }) => mainSector))];
  const criteria = Array.from({ length: count }, (_, index) => ({
    code: `VRG-${String(index + 1).padStart(2, '0')}`,
    theme: 'VRG',
    sectors: ASKED[index % ASKED.length] ?? everybody,
    isCore: false,
    codes: ANSWER_CODES,
  }));
  return inventedColumns({ criteria, themes: [] }, units, seed);
}

/** Level of a quality from 0 to 100 (specification 2.4, level edges). */
export function levelOf(quality: number): number {
  return [12.5, 37.5, 62.5, 87.5].filter((edge) => quality >= edge).length;
}

function inventedCode(quality: number, codes: readonly string[], random: Random): string {
  if (codes.includes(NOT_APPLICABLE) && random.next() < 0.04) return NOT_APPLICABLE;
  const level = String(levelOf(quality + random.normal(0, 12)));
  if (codes.includes(level)) return level;
  // Not every criterion has every level; the nearest one below stands in.
  const lower = LEVEL_CODES.filter((one) => codes.includes(one) && one < level);
  return lower.at(-1) ?? '0';
}
