import * as z from 'zod';
import { commentSchema, MESSAGE_MAXIMUM } from '../../assessments/assessment.contract.js';
import { yearAnswersSchema } from '../../dashboards/results.contract.js';
import { requiredTextSchema } from '../../kernel/free-text.js';
import { idSchema } from '../../kernel/id.js';
import { isoDateSchema, isoInstantSchema } from '../../kernel/iso-date.js';
import { actionEventSchema, actionSchema } from '../actions/action.contract.js';
import { claimSchema } from '../claim.contract.js';

/** A remark of a colleague at an action; the form is that of a remark at a question. */
export const actionCommentSchema = commentSchema.omit({ criterion: true }).meta({ id: 'ActionComment' });

export const writeActionCommentSchema = z
  .strictObject({
    /** Made by the client; writing the same comment twice stores it once. */
    id: idSchema,
    body: requiredTextSchema(MESSAGE_MAXIMUM),
    mentions: z.array(idSchema).max(20).default([]),
  })
  .meta({ id: 'WriteActionComment' });

/** One action with all that its page shows. */
export const actionDetailSchema = z
  .object({
    action: actionSchema,
    /** Newest first. */
    events: z.array(actionEventSchema),
    /** Oldest first. */
    comments: z.array(actionCommentSchema),
    /** Names of the people whom the events name by id. */
    people: z.array(z.object({ id: idSchema, name: z.string() })),
  })
  .meta({ id: 'ActionDetail' });

/** Month of a monthly round, `YYYY-MM`. */
export const planMonthSchema = z.string().regex(/^20\d\d-(?:0[1-9]|1[0-2])$/);

/** "Klaar voor deze maand", said by one person for one month. */
export const closePlanRoundSchema = z.strictObject({ month: planMonthSchema }).meta({ id: 'ClosePlanRound' });

export const planRoundSchema = z
  .object({
    month: planMonthSchema,
    /** When the reader was ready with this month; null while not. */
    doneAt: isoInstantSchema.nullable(),
  })
  .meta({ id: 'PlanRound' });

/** The round of this month as its reader begins it. */
export const ownPlanRoundSchema = planRoundSchema
  .extend({
    /** Open actions of the reader, and how many of them are late. */
    open: z.int(),
    overdue: z.int(),
    /** Partners that were not looked at for a year; 0 for who may not read the register. */
    partnersToCheck: z.int(),
  })
  .meta({ id: 'OwnPlanRound' });

/** Everything that the plan is computed from: proposals, effect, what was finished since, by the rules in shared. */
export const planSchema = z
  .object({
    /** The day by which everything is counted, in Europe/Amsterdam. */
    today: isoDateSchema,
    counts: z.object({
      planned: z.int(),
      busy: z.int(),
      done: z.int(),
      stopped: z.int(),
      overdue: z.int(),
      /** Open ones that nobody owns: the hand-over list. */
      withoutOwner: z.int(),
    }),
    /** The newest year, submitted or not: proposals come from it. Null before the first year. */
    latest: yearAnswersSchema.nullable(),
    /** The last submission. Null before the first one; then `latest` is what can be improved on. */
    confirmed: yearAnswersSchema.nullable(),
    claims: z.array(claimSchema),
    /** Open actions with the questions that they are to improve. */
    open: z.array(z.object({ actionId: idSchema, criteria: z.array(z.string()) })),
    /** Codes of suggestions that an action, stopped ones left out, was made from. */
    taken: z.array(z.string()),
    /** Finished since the last submission, newest first: the questions that may now show more. */
    finishedSince: z.array(
      z.object({
        actionId: idSchema,
        title: z.string(),
        criteria: z.array(z.string()),
        doneOn: isoDateSchema,
      }),
    ),
    round: planRoundSchema,
  })
  .meta({ id: 'Plan' });

export type ActionComment = z.infer<typeof actionCommentSchema>;
export type WriteActionComment = z.infer<typeof writeActionCommentSchema>;
export type ActionDetail = z.infer<typeof actionDetailSchema>;
export type ClosePlanRound = z.infer<typeof closePlanRoundSchema>;
export type PlanRound = z.infer<typeof planRoundSchema>;
export type OwnPlanRound = z.infer<typeof ownPlanRoundSchema>;
export type Plan = z.infer<typeof planSchema>;
