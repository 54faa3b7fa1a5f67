import * as z from 'zod';
import { idSchema } from '../kernel/id.js';
import { isoDateSchema } from '../kernel/iso-date.js';

/** A place or team inside an organisation; it has no answers, score or account. */
export const locationSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    municipalityCode: z.string().nullable(),
    activeFrom: isoDateSchema,
    activeTo: isoDateSchema.nullable(),
  })
  .meta({ id: 'Location' });

/** The body that submits one assessment a year (`domain.md` 3.6); regions are derived from the municipality. */
export const organisationSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    kvkNumber: z.string().nullable(),
    mainSector: z.string(),
    sectors: z.array(z.string()),
    municipalityCode: z.string(),
    municipalityName: z.string(),
    policeRegion: z.string(),
    sizeClass: z.string(),
    fictitious: z.boolean(),
    locations: z.array(locationSchema),
  })
  .meta({ id: 'Organisation' });

export type Location = z.infer<typeof locationSchema>;
export type Organisation = z.infer<typeof organisationSchema>;
