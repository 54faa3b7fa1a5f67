import * as z from 'zod';
import { codeSchema } from '../kernel/code.js';
import { isoDateSchema } from '../kernel/iso-date.js';

/** A yearly round; every day ends at midnight in Europe/Amsterdam (`domain.md` 4.1). */
export const roundSchema = z
  .object({
    year: z.int().min(2000).max(2100),
    frameworkCode: codeSchema(),
    frameworkVersion: codeSchema(),
    /** The answers describe the state on this day. */
    referenceDate: isoDateSchema,
    opensOn: isoDateSchema,
    /** Last day to submit in time. */
    closesOn: isoDateSchema,
    /** Last day on which a submission or correction still counts for the publication. */
    snapshotOn: isoDateSchema,
    publishedOn: isoDateSchema,
  })
  .meta({ id: 'Round' });

/** A round as a manager opens it. */
export const openRoundSchema = roundSchema.strict().meta({ id: 'OpenRound' });

/** The rounds, newest first. */
export const roundListSchema = z.object({ rounds: z.array(roundSchema) }).meta({ id: 'RoundList' });

export type RoundList = z.infer<typeof roundListSchema>;
export type Round = z.infer<typeof roundSchema>;
