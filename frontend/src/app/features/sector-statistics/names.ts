import type { ReferenceData } from '@zicht/shared/framework/reference-data.contract';
import type { PictureGroup } from '@zicht/shared/sector-statistics/picture.contract';
import type { LocalisedText } from '@zicht/shared/kernel/locale';
import { DIMENSIONS, type Dimension } from './groups/groups';

/** A code of a filter with its name. */
export interface NamedCode {
  readonly code: string;
  readonly title: LocalisedText;
}

/** The codes of each filter with their names, in the order of the reference lists. */
export type GroupNames = Readonly<Record<Dimension, readonly NamedCode[]>>;

/** The names of the groups. */
export function groupNames({ lists }: ReferenceData): GroupNames {
  return {
    sector: lists.publication_sectors ?? [],
    region: lists.police_regions ?? [],
    size: lists.publication_sizes ?? [],
  };
}

/** The title of a code; one that the lists no longer have is called by itself. */
export function titleOf(names: GroupNames, dimension: Dimension, code: string): LocalisedText {
  return names[dimension].find((each) => each.code === code)?.title ?? { nl: code, en: code };
}

/** The titles of the filters of a group without what they say between brackets; none for the country. */
export function titlesOf(names: GroupNames, group: PictureGroup): readonly LocalisedText[] {
  return DIMENSIONS.flatMap((dimension) => {
    const code = group[dimension];
    if (code === null) return [];
    const { nl, en } = titleOf(names, dimension, code);
    return [{ nl: withoutBrackets(nl), en: withoutBrackets(en) }];
  });
}

function withoutBrackets(title: string): string {
  const bracket = title.indexOf('(');
  return bracket > 0 && title.endsWith(')') ? title.slice(0, bracket).trimEnd() : title;
}
