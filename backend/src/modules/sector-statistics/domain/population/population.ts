import type { Unit } from '../selection/lattice.js';

/** An invented organisation. */
export interface PopulationUnit extends Unit {
  /** One of the sectors of the framework, where the population knows them. */
  readonly mainSector: string;
  /** How well it does on the scale 0 to 100; its answers follow it, with chance. */
  readonly quality: number;
}

/** An invented country: who is there, and how somebody new is made. */
export interface Population {
  readonly units: readonly PopulationUnit[];
  /** A newcomer of the same kind, with this id. */
  readonly newcomer: (id: string) => PopulationUnit;
}

/** The ten police regions. */
export const REGIONS = [
  'RE01',
  'RE02',
  'RE03',
  'RE04',
  'RE05',
  'RE06',
  'RE07',
  'RE08',
  'RE09',
  'RE10',
] as const;

/** The three sizes of a publication. */
export const SIZES = ['KLEIN', 'MIDDEL', 'GROOT'] as const;

/** The item of a list at a place that is known to exist. */
export function at<T>(list: readonly T[], place: number): T {
  const found = list[place];
  if (found === undefined) throw new RangeError(`There is nothing at place ${place}.`);
  return found;
}

/** How well organisations do (specification 2.3): from 0 to 100, the mean of the country near 50. */
export function clippedQuality(value: number): number {
  return Math.min(100, Math.max(0, value));
}
