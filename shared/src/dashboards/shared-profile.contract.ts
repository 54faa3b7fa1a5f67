import * as z from 'zod';
import { idSchema } from '../kernel/id.js';
import { isoInstantSchema } from '../kernel/iso-date.js';

/** All that a concern may see of a submission: scores and levels of its themes; no answer, text, evidence or action. */
export const profileSchema = z
  .object({
    year: z.int(),
    frameworkCode: z.string(),
    frameworkVersion: z.string(),
    submittedAt: isoInstantSchema,
    /** In the order of the framework; null where a theme has no score or level. */
    themes: z.array(z.object({ theme: z.string(), score: z.number().nullable(), level: z.int().nullable() })),
  })
  .meta({ id: 'Profile' });

/** Whether an organisation shares its profile with its concern. */
export const profileSharingSchema = z
  .object({
    /** Null for an organisation that is its own: it has nobody to share with. */
    concernName: z.string().nullable(),
    /** Null while it is not shared. */
    shared: z
      .object({ at: isoInstantSchema, byName: z.string(), profile: profileSchema.nullable() })
      .nullable(),
  })
  .meta({ id: 'ProfileSharing' });

/** Switches the sharing on or off; saying it again changes nothing. */
export const shareProfileSchema = z.strictObject({ isShared: z.boolean() }).meta({ id: 'ShareProfile' });

/** An organisation that shares with the concern. */
export const sharedProfileSchema = z
  .object({
    organisationId: idSchema,
    organisationName: z.string(),
    sharedAt: isoInstantSchema,
    /** Null until it submits for the first time. */
    profile: profileSchema.nullable(),
  })
  .meta({ id: 'SharedProfile' });

/** The organisations of a concern that share their profile, by name; of the others nothing, not even that they are. */
export const sharedProfileListSchema = z
  .object({ profiles: z.array(sharedProfileSchema) })
  .meta({ id: 'SharedProfileList' });

export type Profile = z.infer<typeof profileSchema>;
export type ProfileSharing = z.infer<typeof profileSharingSchema>;
export type ShareProfile = z.infer<typeof shareProfileSchema>;
export type SharedProfile = z.infer<typeof sharedProfileSchema>;
export type SharedProfileList = z.infer<typeof sharedProfileListSchema>;
