import * as z from 'zod';
import { idSchema } from '../kernel/id.js';
import { isoDateSchema } from '../kernel/iso-date.js';
import { SUCCESSION_REASONS, SUCCESSION_SIDES, SUCCESSION_SIZE } from './succession-lists.js';

const namedSchema = z.object({ organisationId: idSchema, name: z.string() });
const chosenSchema = z.array(idSchema).min(1).max(SUCCESSION_SIZE);

/** A succession as members of one of its organisations see it: what theirs does, from when, and who the others are. */
export const ownSuccessionSchema = z
  .object({ side: z.enum(SUCCESSION_SIDES), day: isoDateSchema, others: z.array(namedSchema) })
  .meta({ id: 'OwnSuccession' });

/** Organisations end and others carry on: several into one, or one into several. */
export const recordSuccessionSchema = z
  .strictObject({
    /** They are closed from the day on. */
    predecessors: chosenSchema,
    /** They carry on, and stay as they are. */
    successors: chosenSchema,
    /** Today at the earliest. */
    day: isoDateSchema,
    reason: z.enum(SUCCESSION_REASONS),
  })
  .meta({ id: 'RecordSuccession' });

/** A succession as a platform administrator sees it. */
export const successionSchema = z
  .object({
    id: idSchema,
    day: isoDateSchema,
    reason: z.enum(SUCCESSION_REASONS),
    predecessors: z.array(namedSchema),
    successors: z.array(namedSchema),
    /** False once the time for it is over, or one of them left and was erased. */
    canBeTakenBack: z.boolean(),
  })
  .meta({ id: 'Succession' });

/** All successions, the latest day first. */
export const successionListSchema = z
  .object({ successions: z.array(successionSchema) })
  .meta({ id: 'SuccessionList' });

export type OwnSuccession = z.infer<typeof ownSuccessionSchema>;
export type RecordSuccession = z.infer<typeof recordSuccessionSchema>;
export type Succession = z.infer<typeof successionSchema>;
export type SuccessionList = z.infer<typeof successionListSchema>;
