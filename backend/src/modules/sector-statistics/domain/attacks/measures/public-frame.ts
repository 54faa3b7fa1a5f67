import type { Policy, View } from '../../policy.js';
import type { Unit } from '../../selection/lattice.js';

/**
 * What an attacker knows without any publication (specification 1, "Assume public"): who exists, where, how large, and
 * of which concern. Written apart from the selection, so that a fault there is not repeated here.
 */
export interface PublicFrame {
  /** Organisations by sector, region and size. */
  readonly corners: readonly Corner[];
  /** Organisations of the largest concern in the country. */
  readonly largestConcern: number;
}

/** The organisations of one sector, region and size. */
export interface Corner {
  readonly sector: string;
  readonly region: string;
  readonly size: string;
  readonly n: number;
  /** How many are the only one of their concern in the country. */
  readonly single: number;
  /** The others, by concern. */
  readonly shared: ReadonlyMap<string, number>;
}

/** A group with the places of its corners, in order. */
export interface FrameGroup {
  readonly key: string;
  readonly corners: readonly number[];
  readonly n: number;
}

/** Thresholds that a set of organisations must keep. */
export type Thresholds = Pick<Policy, 'k' | 'kc' | 'maxConcernShare' | 'minRest'>;

/** A share such as 0.29 of 100 comes out a hair below the whole number that is meant. */
const ROUNDING = 1e-9;

/** The frame of these organisations. Answers and ids are not looked at. */
export function publicFrame(units: readonly Omit<Unit, 'id'>[]): PublicFrame {
  const sizes = new Map<string, number>();
  for (const { concern } of units) sizes.set(concern, (sizes.get(concern) ?? 0) + 1);
  const found = new Map<
    string,
    { -readonly [K in keyof Corner]: Corner[K] } & { shared: Map<string, number> }
  >();
  for (const { sector, region, size, concern } of units) {
    const key = JSON.stringify([sector, region, size]);
    const corner = found.get(key) ?? {
      sector,
      region,
      size,
      n: 0,
      single: 0,
      shared: new Map<string, number>(),
    };
    corner.n += 1;
    if (sizes.get(concern) === 1) corner.single += 1;
    else corner.shared.set(concern, (corner.shared.get(concern) ?? 0) + 1);
    found.set(key, corner);
  }
  return { corners: [...found.values()], largestConcern: Math.max(0, ...sizes.values()) };
}

/** All groups that exist in these views, shown or not. */
export function groupsOf({ corners }: PublicFrame, views: readonly View[]): readonly FrameGroup[] {
  const groups = new Map<string, number[]>();
  for (const view of views)
    corners.forEach(({ sector, region, size }, place) => {
      const key = [
        view.includes('S') ? sector : '*',
        view.includes('R') ? region : '*',
        view.includes('Z') ? size : '*',
      ].join('|');
      const known = groups.get(key);
      if (known) known.push(place);
      else groups.set(key, [place]);
    });
  return [...groups].map(([key, inside]) => ({ key, corners: inside, n: sizeIn(corners, inside) }));
}

/** Number of organisations in these corners. */
export function sizeIn(corners: readonly Corner[], places: readonly number[]): number {
  return places.reduce((sum, place) => sum + (corners[place]?.n ?? 0), 0);
}

/** Whether a figure about exactly these corners may exist (specification 3.1); false for none. */
export function keepsThresholds(
  frame: PublicFrame,
  places: readonly number[],
  thresholds: Thresholds,
): boolean {
  const { k, kc, maxConcernShare, minRest } = thresholds;
  const inside = places.flatMap((place) => frame.corners[place] ?? []);
  const n = inside.reduce((sum, corner) => sum + corner.n, 0);
  const single = inside.reduce((sum, corner) => sum + corner.single, 0);
  if (n < k) return false;
  // Where even the largest concern of the country could not break a threshold, there is nothing to count.
  const most = frame.largestConcern;
  if (single >= kc && n - most >= minRest && most <= maxConcernShare * n) return true;
  const concerns = new Map<string, number>();
  for (const { shared } of inside)
    for (const [concern, count] of shared) concerns.set(concern, (concerns.get(concern) ?? 0) + count);
  const largest = Math.max(single > 0 ? 1 : 0, ...concerns.values());
  return single + concerns.size >= kc && largest <= maxConcernShare * n + ROUNDING && n - largest >= minRest;
}
