import type { ReferenceData, ReferenceItem } from '@zicht/shared/framework/reference-data.contract';
import { KVK_NUMBER, writtenKvkNumber } from '@zicht/shared/organisations/kvk-number';
import type { FieldFault } from '../../ui/fields/error-summary';
import type { SelectOption } from '../../ui/fields/select-field';
import type { Texts } from '../../ui/language/texts';

/** What makes an organisation one, as a form has it. */
export interface OrganisationRecord {
  readonly name: string;
  readonly kvkNumber: string;
  readonly mainSector: string;
  readonly municipalityCode: string;
  readonly sizeClass: string;
}

/** An empty form. */
export const EMPTY_RECORD: OrganisationRecord = {
  name: '',
  kvkNumber: '',
  mainSector: '',
  municipalityCode: '',
  sizeClass: '',
};

/** Municipalities are measured by inhabitants, all others by staff. */
const MUNICIPALITY_SECTOR = 'GEM';

/** What is still wrong with the form, in the order of its fields. */
export function recordFaults(record: OrganisationRecord, t: Texts): FieldFault[] {
  const isRight: Readonly<Record<keyof OrganisationRecord, boolean>> = {
    name: record.name.trim() !== '',
    kvkNumber: KVK_NUMBER.test(writtenKvkNumber(record.kvkNumber)),
    mainSector: record.mainSector !== '',
    municipalityCode: record.municipalityCode !== '',
    sizeClass: record.sizeClass !== '',
  };
  return (Object.keys(isRight) as (keyof OrganisationRecord)[])
    .filter((field) => !isRight[field])
    .map((field) => ({ fieldId: `organisation-${field}`, words: t(`joining.missing.${field}`) }));
}

/** The entries of a list to choose from, with an empty one first. */
export function optionsOf(items: readonly ReferenceItem[], t: Texts, empty: string): SelectOption[] {
  return [
    { value: '', words: empty },
    ...items.map(({ code, title }) => ({ value: code, words: t.of(title) })),
  ];
}

/** The size classes that hold for a sector. */
export function sizeClassesFor(sector: string, { lists }: ReferenceData): readonly ReferenceItem[] {
  return sector === MUNICIPALITY_SECTOR ? lists.size_classes_municipality : lists.size_classes;
}

/** Names of the regions that follow from a municipality; undefined while none is chosen. */
export function regionsOf(
  code: string,
  { lists, municipalities }: ReferenceData,
  t: Texts,
): { safety: string; police: string } | undefined {
  const found = municipalities.find((each) => each.code === code);
  if (found === undefined) return undefined;
  const nameIn = (items: readonly ReferenceItem[], region: string): string => {
    const item = items.find((each) => each.code === region);
    return item === undefined ? region : t.of(item.title);
  };
  return {
    safety: nameIn(lists.safety_regions, found.safetyRegion),
    police: nameIn(lists.police_regions, found.policeRegion),
  };
}
