import type { ReferenceItem, ReferenceList } from '@zicht/shared/framework/reference-data.contract';

/** A code of a list, with the name of the list. */
export interface ListedItem extends ReferenceItem {
  readonly list: ReferenceList;
}

/** A municipality in its file. */
export interface MunicipalityInFile {
  readonly code: string;
  readonly name: string;
  readonly veiligheidsregio: string;
  readonly politie_eenheid: string;
}

/** The file of municipalities. */
export interface MunicipalityFile {
  readonly valid_from: string;
  readonly municipalities: readonly MunicipalityInFile[];
}

type ItemInFile = {
  readonly code: string;
  readonly nl?: string;
  readonly en?: string;
  readonly name?: string;
};

/** The file of lists; regions have one name, because they are proper names. */
export interface ReferenceFile {
  readonly [list: string]: readonly ItemInFile[] | { readonly [kind: string]: unknown };
}

const LISTS: readonly ReferenceList[] = [
  'sectors',
  'sector_groups',
  'owner_roles',
  'size_classes',
  'size_classes_municipality',
  'publication_sectors',
  'publication_sizes',
  'evidence_kinds',
];

const REGIONS: Readonly<Partial<Record<ReferenceList, string>>> = {
  police_regions: 'politie_eenheid',
  safety_regions: 'veiligheidsregio',
  youth_regions: 'jeugdregio',
  veilig_thuis_regions: 'veilig_thuis',
};

/**
 * All codes of the file of lists, in its order.
 * @throws Error when a list is missing or a code has no name
 */
export function readReferenceFile(file: ReferenceFile): ListedItem[] {
  const regions = file['regions'] as Readonly<Record<string, unknown>> | undefined;
  return [
    ...LISTS.flatMap((list) => itemsOf(list, file[list])),
    ...Object.entries(REGIONS).flatMap(([list, kind]) => itemsOf(list as ReferenceList, regions?.[kind])),
  ];
}

function itemsOf(list: ReferenceList, items: unknown): ListedItem[] {
  if (!Array.isArray(items) || items.length === 0)
    throw new Error(`The reference data lack the list ${list}`);
  return (items as ItemInFile[]).map((item) => {
    const { code, nl, en, ...attributes } = item;
    const title = { nl: nl ?? item.name, en: en ?? item.name };
    if (!code || !title.nl || !title.en) throw new Error(`A code of the list ${list} has no name`);
    return { list, code, title: { nl: title.nl, en: title.en }, attributes };
  });
}
