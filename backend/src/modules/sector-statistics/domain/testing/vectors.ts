import { readFileSync } from 'node:fs';
import type { View } from '../policy.js';
import type { Unit } from '../selection/lattice.js';

/** A structure of the vectors: how many units stand in each leaf, some of them in one concern. */
export interface StructureVector {
  readonly name: string;
  readonly views: readonly View[];
  readonly leaves: Readonly<Record<string, number>>;
  readonly concerns: readonly (readonly [leaf: string, index: number, concern: string])[];
  readonly shown: readonly string[];
  readonly removed: readonly (readonly [node: string, reason: string])[];
}

/** Noise of one group: pairs of organisation and answer, and what must come out of them. */
export interface NoiseVector {
  readonly table: 'standard' | 'strict';
  readonly year: number;
  readonly crit: string;
  readonly pairs: readonly (readonly [organisation: string, answer: string])[];
  readonly codes: readonly string[];
  readonly N: number;
  readonly G: string;
  readonly n: Readonly<Record<string, number>>;
  readonly e: Readonly<Record<string, number>>;
  readonly y: Readonly<Record<string, number>>;
  readonly coded: Readonly<Record<string, readonly [sign: string, value: number]>>;
}

/** The vectors that independent implementations agreed on, as they were delivered. */
export const VECTORS = JSON.parse(readFileSync(new URL('./vectors.json', import.meta.url), 'utf8')) as {
  readonly key_utf8: string;
  readonly thresholds_standard: readonly number[];
  readonly thresholds_strict: readonly number[];
  readonly noise: readonly NoiseVector[];
  readonly coding: readonly { N: number; y: number; coded: readonly [string, number] }[];
  readonly quantile: readonly {
    y: readonly number[];
    quartiles: readonly (string | null)[];
    shown: readonly (number | null)[];
  }[];
  readonly structure: readonly StructureVector[];
};

/** The structure of this name. */
export function structureVector(name: string): StructureVector {
  const found = VECTORS.structure.find((one) => one.name === name);
  if (found === undefined) throw new Error(`There is no structure ${name}.`);
  return found;
}

/** The units of a structure; those without a concern of their own stand alone. */
export function unitsOf({ leaves, concerns }: Pick<StructureVector, 'leaves' | 'concerns'>): Unit[] {
  return Object.entries(leaves).flatMap(([leaf, count]) => {
    const [sector = '', region = '', size = ''] = leaf.split('|');
    return Array.from({ length: count }, (_, index) => {
      const id = `${sector}-${region}-${size}-${index}`;
      const named = concerns.find(([at, place]) => at === leaf && place === index);
      return { id, sector, region, size, concern: named?.[2] ?? id };
    });
  });
}
