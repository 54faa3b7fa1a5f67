import * as z from 'zod';
import type { Answer } from '../framework/answers/answer.js';
import { codeSchema } from '../kernel/code.js';
import { batchTextSchema } from '../kernel/free-text.js';
import { idSchema } from '../kernel/id.js';
import { isoInstantSchema } from '../kernel/iso-date.js';
import { baseVersionSchema } from '../kernel/version.js';

/** Longest explanation of an answer, in characters (code points). */
export const EXPLANATION_MAXIMUM = 2000;

/** Most changes in one batch. */
export const CHANGES_MAXIMUM = 100;

const optionCode = codeSchema();

/** Form of the code of a criterion; whether the framework has it is decided by the server. */
export const criterionCodeSchema = codeSchema();

/** Form of an answer; whether it fits its criterion is decided by `answerFaults` with the framework. */
export const answerSchema: z.ZodType<Answer> = z
  .union([
    z.strictObject({ dontKnow: z.literal(true) }),
    z.strictObject({ notApplicable: batchTextSchema(2000) }),
    z.strictObject({ option: optionCode, detail: optionCode.optional() }),
    z.strictObject({
      options: z.array(optionCode).max(100),
      notApplicableOptions: z.array(optionCode).max(100).optional(),
    }),
    z.strictObject({ numerator: z.number().optional(), denominator: z.number() }),
    z.strictObject({ fields: z.record(optionCode, z.number()) }),
    z.strictObject({ month: z.string().regex(/^[0-9-]{1,7}$/) }),
    z.strictObject({ never: z.literal(true) }),
    z.strictObject({ text: batchTextSchema(20_000) }),
  ])
  .meta({ id: 'Answer' });

/** One change of one answer: an idempotent client id, the version it was made on, and what it becomes. */
export const answerChangeSchema = z
  .strictObject({
    /** Made by the client, once per change; the same id is never applied twice. */
    changeId: idSchema,
    criterion: criterionCodeSchema,
    /** Version of the answer that the change was made on; 0 when there was none. */
    baseVersion: baseVersionSchema,
    /** New answer; null clears it; absent leaves it as it is. */
    value: answerSchema.nullable().optional(),
    /** New explanation; an empty text clears it; absent leaves it as it is. */
    explanation: batchTextSchema(EXPLANATION_MAXIMUM).optional(),
    /** Locations for which the answer does not hold; changes no score. Absent leaves it as it is. */
    exceptLocations: z.array(idSchema).max(500).optional(),
    /** Confirms a "don't know" or last year's text that was taken over; absent leaves it as it is. */
    confirmed: z.boolean().optional(),
  })
  .meta({ id: 'AnswerChange' });

/** A batch of changes of one assessment, as the autosave queue sends it. */
export const saveChangesSchema = z
  .strictObject({ changes: z.array(answerChangeSchema).min(1).max(CHANGES_MAXIMUM) })
  .meta({ id: 'SaveChanges' });

/** An answer as it stands. */
export const storedAnswerSchema = z
  .object({
    criterion: z.string(),
    version: z.int(),
    value: answerSchema.nullable(),
    explanation: z.string(),
    exceptLocations: z.array(idSchema),
    confirmed: z.boolean(),
    changedBy: z.object({ id: idSchema, name: z.string() }),
    changedAt: isoInstantSchema,
    /** Set when the texts were wiped; the answer then reads "gewist op … door …". */
    wiped: z.object({ at: isoInstantSchema, by: z.string() }).nullable(),
  })
  .meta({ id: 'StoredAnswer' });

/** What became of one change. */
export const changeResultSchema = z
  .object({
    changeId: idSchema,
    criterion: z.string(),
    outcome: z.enum(['applied', 'stale', 'invalid', 'locked', 'forbidden']),
    /** Version after this change; absent unless applied. */
    version: z.int().optional(),
    /** When the server stored it; absent unless applied. */
    savedAt: isoInstantSchema.optional(),
    /** The answer as it stands on the server, so that a person can choose; only when stale. */
    current: storedAnswerSchema.nullable().optional(),
    /** What is wrong, with paths relative to the change; only when invalid. */
    faults: z.array(z.object({ path: z.string(), code: z.string() })).optional(),
  })
  .meta({ id: 'ChangeResult' });

/**
 * Answer to a batch. HTTP 200 when every change was applied; 409 when one was stale; 422 when one was invalid,
 * locked or forbidden and none stale. The applied ones are stored in every case.
 */
export const saveChangesResultSchema = z
  .object({
    results: z.array(changeResultSchema),
    /** Present when not everything was applied. */
    code: z.string().optional(),
    status: z.int().optional(),
  })
  .meta({ id: 'SaveChangesResult' });

export type AnswerChange = z.infer<typeof answerChangeSchema>;
export type SaveChanges = z.infer<typeof saveChangesSchema>;
export type StoredAnswer = z.infer<typeof storedAnswerSchema>;
export type ChangeResult = z.infer<typeof changeResultSchema>;
export type SaveChangesResult = z.infer<typeof saveChangesResultSchema>;
