import { at, clippedQuality, REGIONS, SIZES, type Population, type PopulationUnit } from './population.js';
import { createRandom } from './random.js';

/** The eight publication sectors with their weights (specification 2.3). */
const SECTORS = ['GEM', 'POB', 'SOC', 'JHA', 'VOM', 'JHV', 'JHO', 'VEI'] as const;
const SECTOR_WEIGHTS = [0.3, 0.22, 0.15, 0.12, 0.09, 0.06, 0.04, 0.02];
const REGION_WEIGHTS = REGIONS.map((_, index) => 1 / (index + 2));
const SIZE_WEIGHTS = [0.5, 0.28, 0.15];

/**
 * The population of specification 2.3: sector, region and size are independent, one organisation in ten belongs to one
 * of n / 50 concerns. With `isDependent`, sizes follow sector and region, as they do in reality: each sector and each
 * region has a size that it has more of. The same seed gives the same organisations.
 */
export function specificationPopulation(
  n: number,
  seed: number,
  { isDependent = false }: { readonly isDependent?: boolean } = {},
): Population {
  const random = createRandom(seed);
  const mean = random.normal(50, 8);
  const concerns = Math.max(1, Math.round(n / 50));
  const make = (id: string): PopulationUnit => {
    const sector = random.weighted(SECTOR_WEIGHTS);
    const region = random.weighted(REGION_WEIGHTS);
    const weights = isDependent ? dependentWeights(sector, region) : SIZE_WEIGHTS;
    const code = at(SECTORS, sector);
    return {
      id,
      sector: code,
      mainSector: code,
      region: at(REGIONS, region),
      size: at(SIZES, random.weighted(weights)),
      concern: random.next() < 0.1 ? `concern-${random.below(concerns)}` : id,
      quality: clippedQuality(random.normal(mean, 17)),
    };
  };
  return { units: Array.from({ length: n }, (_, index) => make(`org-${index + 1}`)), newcomer: make };
}

function dependentWeights(sector: number, region: number): number[] {
  return SIZE_WEIGHTS.map(
    (weight, size) => weight * (sector % 3 === size ? 4 : 1) * (region % 3 === size ? 2 : 1),
  );
}
