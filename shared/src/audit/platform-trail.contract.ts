import * as z from 'zod';
import { idSchema } from '../kernel/id.js';
import { PLATFORM_REASONS } from './platform-reasons.js';
import { trailLineSchema, trailPageSchema } from './trail.contract.js';
import type { TrailLine, TrailPage } from './trail.contract.js';

/**
 * A line of the platform's log: as one of an organisation, and about which. Who belongs to the organisation and from
 * which address they came is not in it, and of its facts there are a year and a day at most.
 */
export const platformTrailLineSchema = trailLineSchema
  .omit({ number: true })
  .extend({
    id: idSchema,
    /** Null for a line of the platform itself. */
    organisation: z.object({ id: idSchema, name: z.string().nullable() }).nullable(),
    reason: z.enum(PLATFORM_REASONS).nullable(),
  })
  .meta({ id: 'PlatformTrailLine' });

/** A page of it, and everybody of the platform who may be chosen as "who". */
export const platformTrailPageSchema = trailPageSchema
  .extend({ lines: z.array(platformTrailLineSchema) })
  .meta({ id: 'PlatformTrailPage' });

/** Exactly the lines that were filtered, for a file. */
export const exportedPlatformTrailSchema = z
  .object({ lines: z.array(platformTrailLineSchema) })
  .meta({ id: 'ExportedPlatformTrail' });

export type PlatformTrailLine = z.infer<typeof platformTrailLineSchema>;
export type PlatformTrailPage = z.infer<typeof platformTrailPageSchema>;
export type ExportedPlatformTrail = z.infer<typeof exportedPlatformTrailSchema>;
/** Whose trail is shown. */
export type TrailOwner = 'organisation' | 'inspectorate' | 'platform';
/** A line of whichever trail is shown. */
export type ShownLine = TrailLine | PlatformTrailLine;
/** A page of whichever trail is shown. */
export type ShownPage = Omit<TrailPage, 'lines'> & { readonly lines: readonly ShownLine[] };
