import type {
  PictureFacts,
  PictureGroup,
  PictureQuery,
} from '@zicht/shared/sector-statistics/picture.contract';

/** What a group is chosen by. */
export const DIMENSIONS = ['sector', 'region', 'size'] as const;

/** One of {@link DIMENSIONS}. */
export type Dimension = (typeof DIMENSIONS)[number];

/** Names of the filters in the address. */
export const ADDRESS_NAMES = { sector: 'soort', region: 'regio', size: 'grootte' } as const;

/** All organisations. */
export const COUNTRY: PictureGroup = { sector: null, region: null, size: null };

/** The group with one of its filters set, or let go with null. */
export function withFilter(group: PictureGroup, dimension: Dimension, code: string | null): PictureGroup {
  return { ...group, [dimension]: code };
}

/** Whether two groups are chosen by the same filters. */
export function isSameGroup(one: PictureGroup, other: PictureGroup): boolean {
  return DIMENSIONS.every((dimension) => one[dimension] === other[dimension]);
}

/** Whether the publication has figures of this group; which of the reasons holds otherwise is told to nobody. */
export function isShown(groups: PictureFacts['groups'], group: PictureGroup): boolean {
  return groups.some((each) => isSameGroup(each, group));
}

/** The group of an address; empty values count as none. */
export function groupOf(values: Readonly<Record<Dimension, string | undefined>>): PictureGroup {
  return { sector: values.sector || null, region: values.region || null, size: values.size || null };
}

/** The group as the API asks for it. */
export function queryOf(group: PictureGroup): PictureQuery {
  return Object.fromEntries(
    DIMENSIONS.flatMap((dimension) => (group[dimension] === null ? [] : [[dimension, group[dimension]]])),
  );
}

/** The group as the address has it; null takes a filter out of it. */
export function addressOf(group: PictureGroup): Readonly<Record<string, string | null>> {
  return Object.fromEntries(DIMENSIONS.map((dimension) => [ADDRESS_NAMES[dimension], group[dimension]]));
}

/** All groups that an organisation of this sector, region and size falls in, the country first. */
export function groupsAround({ sector, region, size }: PictureGroup): readonly PictureGroup[] {
  return [
    COUNTRY,
    { ...COUNTRY, sector },
    { ...COUNTRY, region },
    { ...COUNTRY, size },
    { ...COUNTRY, sector, region },
    { ...COUNTRY, sector, size },
  ];
}
