import * as z from 'zod';
import { ORGANISATION_ROLES } from '../access/roles.js';
import { idSchema } from '../kernel/id.js';
import { isoDateSchema, isoInstantSchema } from '../kernel/iso-date.js';
import { TRAIL_KINDS } from './trail-actions.js';

/** Most lines that one file holds; more asks for a shorter period. */
export const MOST_EXPORTED_LINES = 20_000;

/** PostgreSQL knows no year 0, and the service is not that old. */
const daySchema = isoDateSchema.refine((day) => day >= '2000-01-01', { error: 'outOfRange' });

/** Which lines of the trail are read, newest first. */
export const trailQuerySchema = z
  .strictObject({
    /** Who did it. */
    person: idSchema.optional(),
    kind: z.enum(TRAIL_KINDS).optional(),
    /** First and last day, both included, in Europe/Amsterdam. */
    from: daySchema.optional(),
    to: daySchema.optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
    offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  })
  .meta({ id: 'TrailQuery' });

/** Which lines of the trail go into a file; null for what does not matter. */
export const exportTrailSchema = z
  .strictObject({
    person: idSchema.nullable(),
    kind: z.enum(TRAIL_KINDS).nullable(),
    from: daySchema.nullable(),
    to: daySchema.nullable(),
  })
  .meta({ id: 'ExportTrail' });

/** A line as readers see it: codes, numbers and names of people, never a text that somebody wrote. */
export const trailLineSchema = z
  .object({
    /** Place in the chain. */
    number: z.int(),
    at: isoInstantSchema,
    /** One of `TRAIL_ACTIONS`; a line that came from elsewhere is shown as it stands. */
    action: z.string(),
    by: z.object({
      /** A member (also a former one), somebody of the platform, the server's console, or the service by itself. */
      kind: z.enum(['member', 'outsider', 'console', 'service']),
      id: idSchema.nullable(),
      name: z.string().nullable(),
    }),
    /** Network address; null where there was none, and on lines of before it was kept. */
    address: z.string().nullable(),
    facts: z.object({
      year: z.int().nullable(),
      /** Codes of questions or themes. */
      codes: z.array(z.string()),
      /** How many things it was about. */
      count: z.int(),
      /** Whom it was about; the name of somebody who never belonged here is null. */
      person: z.object({ id: idSchema, name: z.string().nullable() }).nullable(),
      roles: z.array(z.enum(ORGANISATION_ROLES)),
      rolesBefore: z.array(z.enum(ORGANISATION_ROLES)),
      until: isoDateSchema.nullable(),
    }),
  })
  .meta({ id: 'TrailLine' });

/** A page of the trail, and everybody who may be chosen as "who". */
export const trailPageSchema = z
  .object({
    lines: z.array(trailLineSchema),
    total: z.int(),
    people: z.array(z.object({ id: idSchema, name: z.string() })),
  })
  .meta({ id: 'TrailPage' });

/** Exactly the lines that were filtered, for a file. */
export const exportedTrailSchema = z
  .object({ lines: z.array(trailLineSchema) })
  .meta({ id: 'ExportedTrail' });

export type TrailQuery = z.infer<typeof trailQuerySchema>;
export type ExportTrail = z.infer<typeof exportTrailSchema>;
/** Which lines are wanted, of a page or of a file. */
export type TrailFilter = Partial<Omit<TrailQuery, 'limit' | 'offset'>>;
export type TrailLine = z.infer<typeof trailLineSchema>;
export type TrailPage = z.infer<typeof trailPageSchema>;
export type ExportedTrail = z.infer<typeof exportedTrailSchema>;
