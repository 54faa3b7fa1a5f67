import type { Band } from '../framework.js';

/** Lowest value of a band: included with `from`, not included with `above`. */
export function boundOf(band: Band): number {
  return 'from' in band ? band.from : band.above;
}

/** Whether the value lies in the band, seen from below. */
export function fitsBand(band: Band, value: number): boolean {
  return 'from' in band ? value >= band.from : value > band.above;
}

/** The last band that fits; null when none does, which gives 0 points. */
export function bandOf(bands: readonly Band[], value: number): Band | null {
  return bands.findLast((band) => fitsBand(band, value)) ?? null;
}
