import * as z from 'zod';
import { codeSchema } from '../kernel/code.js';
import { idSchema } from '../kernel/id.js';
import { isoDateSchema, isoInstantSchema } from '../kernel/iso-date.js';
import { baseVersionSchema, versionSchema } from '../kernel/version.js';
import { planDaySchema } from './actions/action.contract.js';

const optionCode = codeSchema();

/** An answer that has points, in the form of the criterion's type; it holds no text. */
export const scoredAnswerSchema = z
  .union([
    z.strictObject({ option: optionCode, detail: optionCode.optional() }),
    z.strictObject({
      options: z.array(optionCode).max(100),
      notApplicableOptions: z.array(optionCode).max(100).optional(),
    }),
    z.strictObject({ numerator: z.number().optional(), denominator: z.number() }),
    z.strictObject({ fields: z.record(optionCode, z.number()) }),
    z.strictObject({ month: z.string().regex(/^[0-9-]{1,7}$/) }),
    z.strictObject({ never: z.literal(true) }),
  ])
  .meta({ id: 'ScoredAnswer' });

/** Why the organisation says so. */
export const claimReasonSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('action'), actionId: idSchema }),
    z.strictObject({ kind: z.literal('measurement') }),
  ])
  .meta({ id: 'ClaimReason' });

/** What the organisation says of a question since its last submission; one record for each question. */
export const makeClaimSchema = z
  .strictObject({
    /** Version that the person saw; 0 when there was none. */
    version: baseVersionSchema,
    value: scoredAnswerSchema,
    /** The day from which it is so. */
    heldOn: planDaySchema,
    reason: claimReasonSchema,
    evidenceIds: z.array(idSchema).max(50).default([]),
  })
  .meta({ id: 'MakeClaim' });

/** Goes back to what stood before the last change; once more is the way forward again. */
export const undoClaimSchema = z.strictObject({ version: versionSchema }).meta({ id: 'UndoClaim' });

/** A claim as it stands. */
export const claimSchema = z
  .object({
    criterion: z.string(),
    version: z.int(),
    value: scoredAnswerSchema,
    heldOn: isoDateSchema,
    reason: z.object({ kind: z.enum(['action', 'measurement']), actionId: idSchema.nullable() }),
    evidence: z.array(z.object({ id: idSchema, title: z.string() })),
    claimedBy: z.object({ id: idSchema, name: z.string() }),
    claimedAt: isoInstantSchema,
  })
  .meta({ id: 'Claim' });

/** What became of a claim; when stale (409) nothing was stored. */
export const claimResultSchema = z
  .object({
    outcome: z.enum(['applied', 'stale']),
    /** Version on the server now; 0 when there never was a claim. */
    version: z.int(),
    /** The claim as it stands; null when there is none (any more). */
    current: claimSchema.nullable(),
  })
  .meta({ id: 'ClaimResult' });

export type MakeClaim = z.infer<typeof makeClaimSchema>;
export type UndoClaim = z.infer<typeof undoClaimSchema>;
export type Claim = z.infer<typeof claimSchema>;
export type ClaimResult = z.infer<typeof claimResultSchema>;
