import * as z from 'zod';
import { CHANGES_MAXIMUM, criterionCodeSchema } from '../../assessments/answer.contract.js';
import { codeSchema } from '../../kernel/code.js';
import { batchTextSchema } from '../../kernel/free-text.js';
import { idSchema } from '../../kernel/id.js';
import { isoDateSchema, isoInstantSchema } from '../../kernel/iso-date.js';
import { baseVersionSchema } from '../../kernel/version.js';
import { ACTION_EVENT_KINDS } from './action-events.js';
import { ACTION_STATUSES } from './action-status.js';

/** Longest texts of an action, in characters (code points). */
export const ACTION_TEXT_MAXIMA = { title: 200, doneWhen: 500, note: 2000, stopReason: 500 } as const;

/** How pressing a person finds an action; the order of the list goes by date. */
export const ACTION_PRIORITIES = ['high', 'normal', 'low'] as const;

/** A day that PostgreSQL knows and a plan can name. */
export const planDaySchema = isoDateSchema.refine((day) => day >= '2000-01-01' && day <= '2100-12-31', {
  error: 'outOfRange',
});

const personSchema = z.object({ id: idSchema, name: z.string() });

/** One change of one action: an idempotent client id, the version it was made on, and what becomes of it. */
export const actionChangeSchema = z
  .strictObject({
    /** Made by the client, once per change; the same id is never applied twice. */
    changeId: idSchema,
    /** Made by the client when it makes the action. */
    actionId: idSchema,
    /** Version that the change was made on; 0 makes a new action, which needs title, criteria, owner and due date. */
    baseVersion: baseVersionSchema,
    title: batchTextSchema(ACTION_TEXT_MAXIMA.title).optional(),
    /** How one sees that it is done. */
    doneWhen: batchTextSchema(ACTION_TEXT_MAXIMA.doneWhen).optional(),
    note: batchTextSchema(ACTION_TEXT_MAXIMA.note).optional(),
    /** Why: the questions that it is to improve. */
    criteria: z.array(criterionCodeSchema).max(40).optional(),
    /** A member; takes the place of a role. */
    ownerId: idSchema.optional(),
    /** A role of the framework while nobody holds it; takes the place of a member. */
    ownerRole: codeSchema().optional(),
    /** Absent on a new action: today. */
    startsOn: planDaySchema.optional(),
    dueOn: planDaySchema.optional(),
    status: z.enum(ACTION_STATUSES).optional(),
    /** Goes with the status `stopped`. */
    stopReason: batchTextSchema(ACTION_TEXT_MAXIMA.stopReason).optional(),
    priority: z.enum(ACTION_PRIORITIES).optional(),
    /** Locations or teams that it belongs to; none: the whole organisation. */
    locationIds: z.array(idSchema).max(500).optional(),
    /** References of the register of evidence. */
    evidenceIds: z.array(idSchema).max(50).optional(),
    /** Comes back so many months after each due date; null: once. */
    repeatMonths: z.int().min(1).max(60).nullable().optional(),
    /** "On schedule" in the monthly round: somebody looked, and nothing changes. False takes a look back. */
    onTrack: z.boolean().optional(),
    /** Code of the suggestion that a new action was made from. */
    suggestion: codeSchema().optional(),
    /** The action that a new one is a copy of, for another location or team. */
    copyOf: idSchema.optional(),
  })
  .meta({ id: 'ActionChange' });

/** A batch of changes, as the queue of the browser sends it. */
export const saveActionChangesSchema = z
  .strictObject({ changes: z.array(actionChangeSchema).min(1).max(CHANGES_MAXIMUM) })
  .meta({ id: 'SaveActionChanges' });

/** An action as it stands. */
export const actionSchema = z
  .object({
    id: idSchema,
    version: z.int(),
    title: z.string(),
    doneWhen: z.string(),
    note: z.string(),
    criteria: z.array(z.string()),
    /** Exactly one of these two; a member who left stays named, with `isActive` false. */
    owner: z.object({ id: idSchema, name: z.string(), isActive: z.boolean() }).nullable(),
    ownerRole: z.string().nullable(),
    startsOn: isoDateSchema,
    dueOn: isoDateSchema,
    status: z.enum(ACTION_STATUSES),
    stopReason: z.string(),
    priority: z.enum(ACTION_PRIORITIES),
    locationIds: z.array(idSchema),
    evidence: z.array(z.object({ id: idSchema, title: z.string() })),
    repeatMonths: z.int().nullable(),
    suggestion: z.string().nullable(),
    copyOf: idSchema.nullable(),
    /** The action that this one is the next occurrence of. */
    follows: idSchema.nullable(),
    /** Last day on which somebody said how it stands, in the monthly round or by a change of status or date. */
    lookedOn: isoDateSchema.nullable(),
    doneOn: isoDateSchema.nullable(),
    changedBy: personSchema,
    changedAt: isoInstantSchema,
  })
  .meta({ id: 'Action' });

/** What became of one change. */
export const actionChangeResultSchema = z
  .object({
    changeId: idSchema,
    actionId: idSchema,
    outcome: z.enum(['applied', 'stale', 'invalid', 'forbidden']),
    /** Version after this change; absent unless applied. */
    version: z.int().optional(),
    /** When the server stored it; absent unless applied. */
    savedAt: isoInstantSchema.optional(),
    /** The next occurrence that finishing a recurring action made. */
    nextActionId: idSchema.optional(),
    /** The action as it stands on the server, so that a person can choose; only when stale. */
    current: actionSchema.nullable().optional(),
    /** What is wrong, with paths relative to the change; only when invalid. */
    faults: z.array(z.object({ path: z.string(), code: z.string() })).optional(),
  })
  .meta({ id: 'ActionChangeResult' });

/**
 * Answer to a batch. HTTP 200 when every change was applied; 409 when one was stale; 422 when one was invalid or
 * forbidden and none stale. The applied ones are stored in every case.
 */
export const saveActionChangesResultSchema = z
  .object({
    results: z.array(actionChangeResultSchema),
    /** Present when not everything was applied. */
    code: z.string().optional(),
    status: z.int().optional(),
  })
  .meta({ id: 'SaveActionChangesResult' });

/** Which part of the plan is read; filters hold together. */
export const actionQuerySchema = z
  .strictObject({
    theme: codeSchema().optional(),
    criterion: criterionCodeSchema.optional(),
    ownerId: idSchema.optional(),
    ownerRole: codeSchema().optional(),
    /** Only what nobody owns: its member left, or it stands on a role. */
    withoutOwner: z.literal('true').optional(),
    status: z.enum(ACTION_STATUSES).optional(),
    /** Only what is still to be done. */
    open: z.literal('true').optional(),
    /** Only what is the reader's: owned by them, or standing on a role that they hold. */
    mine: z.literal('true').optional(),
    /** Only what is late today in Europe/Amsterdam. */
    overdue: z.literal('true').optional(),
    locationId: idSchema.optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
    offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  })
  .meta({ id: 'ActionQuery' });

/** A page of the plan: open ones by due date, then what is finished or stopped, newest first. */
export const actionListSchema = z
  .object({
    /** The day by which "late" is counted, in Europe/Amsterdam. */
    today: isoDateSchema,
    actions: z.array(actionSchema),
    total: z.int(),
    nextOffset: z.int().nullable(),
  })
  .meta({ id: 'ActionList' });

/** One line of the history of an action: what kinds of things changed, from what to what; texts are not kept. */
export const actionEventSchema = z
  .object({
    version: z.int(),
    kinds: z.array(z.enum(ACTION_EVENT_KINDS)),
    by: personSchema,
    at: isoInstantSchema,
    /** Codes, ids and days before and after, by field. */
    changes: z.record(z.string(), z.object({ before: z.unknown(), after: z.unknown() })),
  })
  .meta({ id: 'ActionEvent' });

export type ActionPriority = (typeof ACTION_PRIORITIES)[number];
export type ActionChange = z.infer<typeof actionChangeSchema>;
export type SaveActionChanges = z.infer<typeof saveActionChangesSchema>;
export type Action = z.infer<typeof actionSchema>;
export type ActionChangeResult = z.infer<typeof actionChangeResultSchema>;
export type SaveActionChangesResult = z.infer<typeof saveActionChangesResultSchema>;
export type ActionQuery = z.infer<typeof actionQuerySchema>;
export type ActionList = z.infer<typeof actionListSchema>;
export type ActionEvent = z.infer<typeof actionEventSchema>;
