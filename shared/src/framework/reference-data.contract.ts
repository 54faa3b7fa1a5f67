import * as z from 'zod';

/** Lists of codes that are the same for all organisations, by the names that the data file uses. */
export const REFERENCE_LISTS = [
  'sectors',
  'sector_groups',
  'owner_roles',
  'size_classes',
  'size_classes_municipality',
  'publication_sectors',
  'publication_sizes',
  'evidence_kinds',
  'police_regions',
  'safety_regions',
  'youth_regions',
  'veilig_thuis_regions',
] as const;

/** Name of a list. */
export type ReferenceList = (typeof REFERENCE_LISTS)[number];

/** One code of a list with its name in both languages. */
export const referenceItemSchema = z
  .object({
    code: z.string(),
    title: z.object({ nl: z.string(), en: z.string() }),
    /** What else the list says of it, such as the group of a sector. */
    attributes: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'ReferenceItem' });

/** A municipality with the regions that follow from it. */
export const municipalitySchema = z
  .object({ code: z.string(), name: z.string(), safetyRegion: z.string(), policeRegion: z.string() })
  .meta({ id: 'Municipality' });

/** All lists as they hold today. */
export const referenceDataSchema = z
  .object({
    lists: z.record(z.enum(REFERENCE_LISTS), z.array(referenceItemSchema)),
    municipalities: z.array(municipalitySchema),
  })
  .meta({ id: 'ReferenceData' });

export type ReferenceItem = z.infer<typeof referenceItemSchema>;
export type Municipality = z.infer<typeof municipalitySchema>;
export type ReferenceData = z.infer<typeof referenceDataSchema>;
