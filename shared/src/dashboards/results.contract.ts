import * as z from 'zod';
import { storedAnswerSchema } from '../assessments/answer.contract.js';
import { ASSESSMENT_STATUSES } from '../assessments/assessment-status.js';
import { ACTION_STATUSES } from '../improvement/actions/action-status.js';
import { scoredAnswerSchema } from '../improvement/claim.contract.js';
import { idSchema } from '../kernel/id.js';
import { isoDateSchema, isoInstantSchema } from '../kernel/iso-date.js';

/** Answers from which one year's results are computed, with the same scoring as everywhere (`shared/framework`). */
export const yearAnswersSchema = z
  .object({
    year: z.int(),
    frameworkCode: z.string(),
    frameworkVersion: z.string(),
    referenceDate: z.string(),
    sectors: z.array(z.string()),
    /** Null while not submitted: the results are provisional. */
    submittedAt: isoInstantSchema.nullable(),
    answers: z.array(storedAnswerSchema.pick({ criterion: true, value: true })),
  })
  .meta({ id: 'YearAnswers' });

/** A round, and what the organisation made of it. */
export const resultYearSchema = z
  .object({
    year: z.int(),
    /** Null while nobody opened it. */
    status: z.enum(ASSESSMENT_STATUSES).nullable(),
    closesOn: isoDateSchema,
    /** The last submission; null before the first one. */
    signOff: z
      .object({ submittedAt: isoInstantSchema, approvedAt: isoInstantSchema, approvedBy: idSchema })
      .nullable(),
  })
  .meta({ id: 'ResultYear' });

/** An open action, as far as dashboards show it. */
export const openActionSchema = z
  .object({
    actionId: idSchema,
    title: z.string(),
    criteria: z.array(z.string()),
    status: z.enum(ACTION_STATUSES),
    dueOn: isoDateSchema,
    /** One of these two. */
    ownerId: idSchema.nullable(),
    ownerRole: z.string().nullable(),
    locationIds: z.array(idSchema),
  })
  .meta({ id: 'OpenAction' });

/** A month of the plan: actions begun and finished in it, and late at its end (today, in the running month). */
export const planMonthCountSchema = z
  .object({ month: z.string(), opened: z.int(), done: z.int(), overdue: z.int() })
  .meta({ id: 'PlanMonthCount' });

/** What the organisation says of a question since its last submission, as far as dashboards show it. */
export const standingClaimSchema = z
  .object({
    criterion: z.string(),
    value: scoredAnswerSchema,
    heldOn: isoDateSchema,
    reason: z.enum(['action', 'measurement']),
    /** The action, by its title; null for an interim measurement. */
    action: z.object({ id: idSchema, title: z.string() }).nullable(),
    evidence: z.int(),
    claimedBy: idSchema,
    claimedAt: isoInstantSchema,
  })
  .meta({ id: 'StandingClaim' });

/** The plan, as far as dashboards show it. */
export const planStandingSchema = z
  .object({
    /** By due date. */
    open: z.array(openActionSchema),
    done: z.int(),
    stopped: z.int(),
    /** Finished since the last submission before the year asked for, newest first: what it may now show. */
    finishedSince: z.array(
      z.object({
        actionId: idSchema,
        title: z.string(),
        criteria: z.array(z.string()),
        doneOn: isoDateSchema,
      }),
    ),
    claims: z.array(standingClaimSchema),
    /** The last twelve months, oldest first. */
    months: z.array(planMonthCountSchema),
  })
  .meta({ id: 'PlanStanding' });

/** Everything that the dashboards of one year are computed from; the browser computes with the rules in shared. */
export const resultsSchema = z
  .object({
    /** The day by which everything is counted, in Europe/Amsterdam. */
    today: isoDateSchema,
    /** Every round, newest first. */
    years: z.array(resultYearSchema),
    /** The year asked for, as it stands. */
    current: yearAnswersSchema,
    /** The last submission of every year, oldest first. */
    submitted: z.array(yearAnswersSchema),
    /** Answers of the year that do not hold for all locations. */
    exceptions: z.array(z.object({ criterion: z.string(), locationIds: z.array(idSchema) })),
    /** Questions of the year given to somebody. */
    assignments: z.array(z.object({ criterion: z.string(), personId: idSchema })),
    /** Questions of the year with references, and how many of those are no longer valid today. */
    evidence: z.array(z.object({ criterion: z.string(), references: z.int(), expired: z.int() })),
    /** The same of the year before. */
    evidenceBefore: z.array(z.object({ criterion: z.string(), references: z.int(), expired: z.int() })),
    plan: planStandingSchema,
    /** Everybody who is or was a member. */
    people: z.array(z.object({ id: idSchema, name: z.string(), isActive: z.boolean() })),
    /** Locations and teams by name; ended ones are named as well. */
    locations: z.array(z.object({ id: idSchema, name: z.string() })),
  })
  .meta({ id: 'Results' });

export type YearAnswers = z.infer<typeof yearAnswersSchema>;
export type ResultYear = z.infer<typeof resultYearSchema>;
export type OpenAction = z.infer<typeof openActionSchema>;
export type PlanMonthCount = z.infer<typeof planMonthCountSchema>;
export type StandingClaim = z.infer<typeof standingClaimSchema>;
export type PlanStanding = z.infer<typeof planStandingSchema>;
export type Results = z.infer<typeof resultsSchema>;
