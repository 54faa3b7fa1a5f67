import * as z from 'zod';
import { idSchema } from '../kernel/id.js';
import { isoDateSchema } from '../kernel/iso-date.js';
import { versionSchema } from '../kernel/version.js';
import { CHANGE_REASONS, STANDING_REASONS } from './organisation-reasons.js';
import { listCodeSchema, REGISTER_FIELDS } from './register-fields.js';

/** An organisation as a platform administrator sees it: its particulars, never an answer. */
export const platformOrganisationSchema = z
  .object({
    organisationId: idSchema,
    name: z.string(),
    kvkNumber: z.string().nullable(),
    mainSector: z.string(),
    municipalityCode: z.string(),
    youthRegion: z.string().nullable(),
    sizeClass: z.string(),
    status: z.enum(['active', 'suspended', 'left']),
    /** Day from which it is closed because others carry on; null when none was recorded. */
    closesOn: isoDateSchema.nullable(),
    version: z.int(),
  })
  .meta({ id: 'PlatformOrganisation' });

/** All organisations by name. */
export const platformOrganisationListSchema = z
  .object({ organisations: z.array(platformOrganisationSchema) })
  .meta({ id: 'PlatformOrganisationList' });

/** Other particulars of an organisation, and why; what was submitted or published stays as it is. */
export const changeOrganisationSchema = z
  .strictObject({
    ...REGISTER_FIELDS,
    youthRegion: listCodeSchema.nullable(),
    version: versionSchema,
    reason: z.enum(CHANGE_REASONS),
  })
  .meta({ id: 'ChangeOrganisation' });

/** Suspends an organisation, or lifts that. */
export const settleStandingSchema = z
  .strictObject({
    status: z.enum(['active', 'suspended']),
    version: versionSchema,
    reason: z.enum(STANDING_REASONS),
  })
  .meta({ id: 'SettleStanding' });

export type PlatformOrganisation = z.infer<typeof platformOrganisationSchema>;
export type PlatformOrganisationList = z.infer<typeof platformOrganisationListSchema>;
export type ChangeOrganisation = z.infer<typeof changeOrganisationSchema>;
export type SettleStanding = z.infer<typeof settleStandingSchema>;
