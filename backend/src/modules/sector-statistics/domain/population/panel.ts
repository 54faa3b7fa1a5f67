import { at, clippedQuality, REGIONS, SIZES, type Population, type PopulationUnit } from './population.js';
import { createRandom, type Random } from './random.js';

/** How a population changes from one year to the next, as shares of its organisations. */
export interface Turnover {
  readonly leaving: number;
  readonly joining: number;
  /** Moves to another region or another size. */
  readonly reclassified: number;
}

/** One organisation in ten changes a year (specification, section 4: "Churn of 10 % a year"). */
export const TURNOVER: Turnover = { leaving: 0.045, joining: 0.045, reclassified: 0.01 };

/**
 * The organisations of each year, the first as in the population: then some leave, some join, some are reclassified, and
 * the others do a little better or worse. Ids stay. The same seed gives the same years.
 */
export function panel(
  population: Population,
  years: number,
  seed: number,
  turnover: Turnover = TURNOVER,
): readonly (readonly PopulationUnit[])[] {
  const random = createRandom(seed + 7919);
  const found = [population.units];
  for (let year = 1; year < years; year += 1) {
    const before = at(found, year - 1);
    const staying = before.filter(() => random.next() >= turnover.leaving);
    const joining = before.filter(() => random.next() < turnover.joining);
    found.push([
      ...staying.map((unit) => later(unit, turnover, random)),
      ...joining.map((_, index) => population.newcomer(`org-y${year}-${index + 1}`)),
    ]);
  }
  return found;
}

function later(unit: PopulationUnit, { reclassified }: Turnover, random: Random): PopulationUnit {
  const quality = clippedQuality(unit.quality + random.normal(1.5, 4));
  if (random.next() >= reclassified) return { ...unit, quality };
  return random.next() < 0.5
    ? { ...unit, quality, region: at(REGIONS, random.below(REGIONS.length)) }
    : { ...unit, quality, size: at(SIZES, random.below(SIZES.length)) };
}
