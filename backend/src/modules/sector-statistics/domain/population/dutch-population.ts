import { at, clippedQuality, REGIONS, SIZES, type Population, type PopulationUnit } from './population.js';
import { createRandom, type Random } from './random.js';

/** What is known of a sector of the framework: its publication sector, its share, its sizes, who shares a concern. */
interface SectorShape {
  readonly code: string;
  readonly publicationSector: string;
  /** Weight among the organisations that are not fixed in number. */
  readonly weight: number;
  /** Weights of small, medium, large. */
  readonly sizes: readonly number[];
  /** Share that belongs to a concern of several, and how many organisations such a concern has. */
  readonly shared: number;
  readonly perConcern: number;
}

/** Schools and municipalities are many; police and Veilig Thuis are fixed in number, whatever the size of the country. */
const SHAPES: readonly SectorShape[] = [
  shape('ONP', 'POB', 30, [6, 3, 1], 0.8, 12),
  shape('ONS', 'POB', 4, [2, 5, 3], 0.6, 6),
  shape('ONV', 'VOM', 7, [1, 5, 4], 0.6, 6),
  shape('ONM', 'VOM', 1, [1, 2, 7], 0, 1),
  shape('GEM', 'GEM', 17, [3, 5, 2], 0, 1),
  shape('WIJ', 'GEM', 6, [7, 3, 1], 0.3, 3),
  shape('LPR', 'GEM', 2, [8, 2, 0], 0.3, 3),
  shape('SHV', 'GEM', 3, [6, 3, 1], 0.2, 3),
  shape('JHA', 'JHA', 12, [6, 3, 1], 0.15, 4),
  shape('JHV', 'JHV', 6, [5, 3, 2], 0.2, 4),
  shape('GIN', 'JHO', 1, [0, 4, 6], 0, 1),
  shape('JGG', 'JHO', 2, [5, 3, 2], 0.1, 3),
  shape('LVB', 'JHO', 2, [3, 4, 3], 0.2, 3),
  shape('JUS', 'VEI', 1, [0, 4, 6], 0.7, 20),
  shape('JON', 'SOC', 4, [6, 3, 1], 0.1, 3),
  shape('JGZ', 'SOC', 1, [0, 5, 5], 0.2, 2),
  shape('OPV', 'SOC', 2, [3, 5, 2], 0.3, 4),
];

const POLICE = shape('POL', 'VEI', 0, [0, 0, 1], 1, 10);
const VEILIG_THUIS = shape('VTH', 'SOC', 0, [0, 4, 1], 0, 1);

/** Units of the police, one for each region and all of one concern; centres of Veilig Thuis. */
const POLICE_UNITS = 10;
const VEILIG_THUIS_CENTRES = 25;

/** Organisations by region, roughly as people live. */
const REGION_WEIGHTS = [10, 18, 12, 8, 6, 11, 11, 9, 9, 6];

/**
 * An invented country on the 19 sectors of the framework and the ten police regions: many schools and municipalities,
 * ten units of the one national police, 25 centres of Veilig Thuis. Sizes depend on the sector. `n` is at least 60. The
 * same seed gives the same organisations. It resembles the Netherlands in shape only; no number in it is a fact.
 */
export function dutchPopulation(n: number, seed: number): Population {
  if (n < 60) throw new RangeError('This country has at least 60 organisations.');
  const random = createRandom(seed);
  const mean = random.normal(50, 8);
  const concernsOf = new Map(
    SHAPES.map(({ code, weight, shared, perConcern }) => [
      code,
      Math.max(1, Math.round((n * weight * shared) / (totalWeight() * perConcern))),
    ]),
  );
  const make = (id: string, sector: SectorShape, region?: number): PopulationUnit => ({
    id,
    sector: sector.publicationSector,
    mainSector: sector.code,
    region: at(REGIONS, region ?? random.weighted(REGION_WEIGHTS)),
    size: at(SIZES, random.weighted(sector.sizes)),
    concern: random.next() < sector.shared ? concernOf(sector, concernsOf, random) : id,
    quality: clippedQuality(random.normal(mean, 17)),
  });
  const newcomer = (id: string) => make(id, at(SHAPES, random.weighted(SHAPES.map(({ weight }) => weight))));
  const police = REGIONS.map((_, region) => make(`org-${region + 1}`, POLICE, region));
  const centres = Array.from({ length: VEILIG_THUIS_CENTRES }, (_, index) =>
    make(`org-${POLICE_UNITS + index + 1}`, VEILIG_THUIS),
  );
  const others = Array.from({ length: n - POLICE_UNITS - VEILIG_THUIS_CENTRES }, (_, index) =>
    newcomer(`org-${POLICE_UNITS + VEILIG_THUIS_CENTRES + index + 1}`),
  );
  return { units: [...police, ...centres, ...others], newcomer };
}

function concernOf({ code }: SectorShape, concerns: ReadonlyMap<string, number>, random: Random): string {
  // The police are one body, whatever the region.
  if (code === POLICE.code) return 'national-police';
  return `${code.toLowerCase()}-group-${random.below(concerns.get(code) ?? 1)}`;
}

function totalWeight(): number {
  return SHAPES.reduce((sum, { weight }) => sum + weight, 0);
}

function shape(
  code: string,
  publicationSector: string,
  weight: number,
  sizes: readonly number[],
  shared: number,
  perConcern: number,
): SectorShape {
  return { code, publicationSector, weight, sizes, shared, perConcern };
}
