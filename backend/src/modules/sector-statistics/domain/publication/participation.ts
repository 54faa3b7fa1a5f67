import type { CubeSet } from '../cube/cube.js';
import type { ToldCount, ParticipationRow } from '@zicht/shared/sector-statistics/picture.contract';

/** Registered organisations of one sector, region and size; empty where an attribute is not known. */
export type RegisteredCount = readonly [sector: string, region: string, size: string, count: number];

/** Who could have taken part, as it stood when the snapshot was taken. */
export interface Frame {
  /** The reference lists of that day, in their order. */
  readonly sectors: readonly string[];
  readonly regions: readonly string[];
  readonly registered: readonly RegisteredCount[];
}

/** What a picture tells of participation, which is no secret (specification 2.4). */
export interface Participation {
  readonly organisations: number;
  readonly registered: number;
  readonly regions: readonly string[];
  /** Organisations in the picture and registered ones, of every shown group. */
  readonly groups: Readonly<Record<string, readonly [organisations: number, registered: number]>>;
  readonly rows: readonly ParticipationRow[];
}

interface Attributes {
  readonly sector: string;
  readonly region: string;
  readonly size: string;
}

const COUNTRY = '*|*|*';

/** Numbers below this are not told while they are not exact. */
const TOLD_FROM = 10;

/** Participation of a publication: exact for the country and shown groups, rounded for sectors that are not shown. */
export function participationOf(
  { sectors, regions, registered }: Frame,
  units: readonly Attributes[],
  sets: readonly Pick<CubeSet, 'groups'>[],
): Participation {
  const counts = units.map(({ sector, region, size }): RegisteredCount => [sector, region, size, 1]);
  const shown = [...new Set(sets.flatMap(({ groups }) => groups.map(({ key }) => key)))];
  const both = (key: string) => {
    const submitted = countIn(counts, key);
    return [submitted, Math.max(submitted, countIn(registered, key))] as const;
  };
  const [organisations, all] = both(COUNTRY);
  const row = (sector: string | null): ParticipationRow => {
    const key = sector === null ? COUNTRY : `${sector}|*|*`;
    const tell = sector === null || shown.includes(key) ? exactly : rounded;
    const [submitted, asked] = both(key);
    return { sector, registered: tell(asked), submitted: tell(submitted) };
  };
  return {
    organisations,
    registered: all,
    regions,
    groups: Object.fromEntries(shown.map((key) => [key, both(key)])),
    rows: [null, ...sectors].map(row),
  };
}

/** A count as it is told before a publication: rounded down to five, and below ten not at all. */
export function rounded(count: number): ToldCount {
  if (count < TOLD_FROM) return { kind: 'lessThan', value: TOLD_FROM };
  return { kind: 'roundedDown', value: count - (count % 5) };
}

function exactly(count: number): ToldCount {
  return { kind: 'exact', value: count };
}

function countIn(counts: readonly RegisteredCount[], key: string): number {
  const wanted = key.split('|');
  return counts
    .filter((attributes) => wanted.every((one, place) => one === '*' || one === attributes[place]))
    .reduce((sum, [, , , count]) => sum + count, 0);
}
