import * as z from 'zod';
import { freeTextSchema, requiredTextSchema } from '../kernel/free-text.js';
import { idSchema } from '../kernel/id.js';
import { isoDateSchema, isoInstantSchema } from '../kernel/iso-date.js';
import { criterionCodeSchema, storedAnswerSchema } from './answer.contract.js';
import { ASSESSMENT_STATUSES } from './assessment-status.js';
import { placeSchema } from './place.contract.js';
import { roundSchema } from './round.contract.js';

/** Longest message between colleagues, in characters. */
export const MESSAGE_MAXIMUM = 1000;

/** Longest message with questions that are given to a colleague, in characters. */
export const ASSIGNMENT_MESSAGE_MAXIMUM = 500;

const personSchema = z.object({ id: idSchema, name: z.string() });
const criterionCode = criterionCodeSchema;

/** A question given to a colleague. */
export const assignmentSchema = z
  .object({
    criterion: z.string(),
    assignee: personSchema,
    assignedBy: personSchema,
    dueOn: isoDateSchema.nullable(),
    assignedAt: isoInstantSchema,
    /** What the colleague was asked besides; empty when nothing. */
    message: z.string(),
  })
  .meta({ id: 'Assignment' });

/** A remark of a colleague at a question. */
export const commentSchema = z
  .object({
    id: idSchema,
    criterion: z.string(),
    author: personSchema,
    body: z.string(),
    mentions: z.array(idSchema),
    writtenAt: isoInstantSchema,
    resolvedAt: isoInstantSchema.nullable(),
    resolvedBy: z.string().nullable(),
    wiped: z.object({ at: isoInstantSchema, by: z.string() }).nullable(),
  })
  .meta({ id: 'Comment' });

/** What the board found of one theme in the present reading. */
export const themeReviewSchema = z
  .object({
    theme: z.string(),
    verdict: z.enum(['agreed', 'question']),
    question: z.string(),
    reviewer: personSchema,
    reviewedAt: isoInstantSchema,
  })
  .meta({ id: 'ThemeReview' });

/** One immutable submission. */
export const submissionSummarySchema = z
  .object({
    number: z.int(),
    reference: z.string(),
    submittedAt: isoInstantSchema,
    submittedBy: z.string(),
    approvedAt: isoInstantSchema,
    approvedBy: z.string(),
    /** True where the only member signed alone. */
    signedAlone: z.boolean(),
    /** True when handed in after the closing day but in time for the publication. */
    late: z.boolean(),
    sha256: z.string(),
  })
  .meta({ id: 'SubmissionSummary' });

/** A request to reopen what was submitted. */
export const reopeningSchema = z
  .object({
    id: idSchema,
    reason: z.string(),
    askedBy: z.string(),
    askedAt: isoInstantSchema,
    decision: z.enum(['granted', 'refused']).nullable(),
    decidedBy: z.string().nullable(),
    decidedAt: isoInstantSchema.nullable(),
  })
  .meta({ id: 'Reopening' });

/** Last year's answer, for comparison; never copied but for its text. */
export const previousAnswerSchema = storedAnswerSchema
  .pick({ criterion: true, value: true, explanation: true, wiped: true })
  .meta({ id: 'PreviousAnswer' });

/** A question whose answer is another than the one approved or submitted last. */
export const changedAnswerSchema = z
  .object({
    criterion: z.string(),
    /** The answer as it was approved, its text empty once it was wiped; null where there was none yet. */
    before: storedAnswerSchema.pick({ value: true, explanation: true }).nullable(),
  })
  .meta({ id: 'ChangedAnswer' });

/** One assessment with all that its pages show, but for evidence and comments. */
export const assessmentSchema = z
  .object({
    id: idSchema,
    year: z.int(),
    status: z.enum(ASSESSMENT_STATUSES),
    version: z.int(),
    sectors: z.array(z.string()),
    round: roundSchema,
    answers: z.array(storedAnswerSchema),
    assignments: z.array(assignmentSchema),
    /** Open comments per criterion code. */
    openComments: z.record(z.string(), z.int()),
    /** References of evidence per criterion code. */
    evidenceCounts: z.record(z.string(), z.int()),
    reviews: z.array(themeReviewSchema),
    sentBy: personSchema.nullable(),
    sentAt: isoInstantSchema.nullable(),
    /** The member of the board who was asked to sign; null when all who may were asked. */
    sentTo: personSchema.nullable(),
    sentMessage: z.string(),
    approvedBy: personSchema.nullable(),
    approvedAt: isoInstantSchema.nullable(),
    /** Why the approval lapsed; empty when it did not. */
    changeReason: z.string(),
    /** What changed after the last approval or submission. */
    changedSinceApproval: z.array(changedAnswerSchema),
    /** The last approval or submission, from which `changedSinceApproval` counts; null before the first. */
    baselineAt: isoInstantSchema.nullable(),
    /**
     * Assigned criteria that are visible now, for a reader who sees assigned answers only and so cannot work out the
     * conditions; null for everybody else.
     */
    asked: z.array(z.string()).nullable(),
    submissions: z.array(submissionSummarySchema),
    reopenings: z.array(reopeningSchema),
    /** Where the reader was at work last, on any device; null before the first time. */
    place: placeSchema.nullable(),
    /** The submission of the year before, if there is one. */
    previous: z
      .object({
        year: z.int(),
        frameworkCode: z.string(),
        frameworkVersion: z.string(),
        answers: z.array(previousAnswerSchema),
      })
      .nullable(),
  })
  .meta({ id: 'Assessment' });

/** Where an assessment stands after a step; the page reads it again for the rest. */
export const assessmentStandingSchema = z
  .object({ year: z.int(), status: z.enum(ASSESSMENT_STATUSES), version: z.int() })
  .meta({ id: 'AssessmentStanding' });

/** All assignments of one assessment, after a change. */
export const assignmentListSchema = z
  .object({ assignments: z.array(assignmentSchema) })
  .meta({ id: 'AssignmentList' });

/** All findings of the board in the present reading, after a change. */
export const themeReviewListSchema = z
  .object({ reviews: z.array(themeReviewSchema) })
  .meta({ id: 'ThemeReviewList' });

/** One submission as it was signed; wiped texts are empty and say so. */
export const submissionSchema = z
  .object({
    summary: submissionSummarySchema,
    year: z.int(),
    frameworkCode: z.string(),
    frameworkVersion: z.string(),
    referenceDate: isoDateSchema,
    sectors: z.array(z.string()),
    answers: z.array(previousAnswerSchema),
  })
  .meta({ id: 'Submission' });

/** A request to reopen that waits for a platform administrator, without anything of the answers. */
export const platformReopeningSchema = z
  .object({
    id: idSchema,
    organisationId: idSchema,
    organisationName: z.string(),
    year: z.int(),
    reason: z.string(),
    askedAt: isoInstantSchema,
  })
  .meta({ id: 'PlatformReopening' });

export const platformReopeningListSchema = z
  .object({ reopenings: z.array(platformReopeningSchema) })
  .meta({ id: 'PlatformReopeningList' });

/** Which comments are read; without a criterion, those of all questions that the reader may see. */
export const commentQuerySchema = z
  .strictObject({ criterion: criterionCode.optional() })
  .meta({ id: 'CommentQuery' });

/** One year in the list of assessments; `status` is null while it was not opened. */
export const assessmentYearSchema = z
  .object({
    round: roundSchema,
    status: z.enum(ASSESSMENT_STATUSES).nullable(),
    submissions: z.array(submissionSummarySchema),
  })
  .meta({ id: 'AssessmentYear' });

export const assessmentListSchema = z
  .object({ years: z.array(assessmentYearSchema) })
  .meta({ id: 'AssessmentList' });

export const openAssessmentSchema = z
  .strictObject({ year: z.int().min(2000).max(2100) })
  .meta({ id: 'OpenAssessment' });

/**
 * Gives questions to a colleague, or takes them back when `assigneeId` is null. A day or message that is left out stays
 * what it was for a colleague who has the question already.
 */
export const assignQuestionsSchema = z
  .strictObject({
    criteria: z.array(criterionCode).min(1).max(100),
    assigneeId: idSchema.nullable(),
    dueOn: isoDateSchema
      .refine((day) => day >= '2000-01-01', { error: 'outOfRange' })
      .nullable()
      .optional(),
    message: freeTextSchema(ASSIGNMENT_MESSAGE_MAXIMUM).optional(),
  })
  .meta({ id: 'AssignQuestions' });

export const writeCommentSchema = z
  .strictObject({
    /** Made by the client; writing the same comment twice stores it once. */
    id: idSchema,
    criterion: criterionCode,
    body: requiredTextSchema(MESSAGE_MAXIMUM),
    mentions: z.array(idSchema).max(20).default([]),
  })
  .meta({ id: 'WriteComment' });

export const commentListSchema = z.object({ comments: z.array(commentSchema) }).meta({ id: 'CommentList' });

/** Which free text is wiped for good, its history included. */
export const wipeTextSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('answer'), criterion: criterionCode }),
    z.strictObject({ kind: z.literal('comment'), commentId: idSchema }),
    /** The texts of a reference, in the register and beside every submission of any year. */
    z.strictObject({ kind: z.literal('evidence'), evidenceId: idSchema }),
    /** The board's question at a theme. */
    z.strictObject({ kind: z.literal('review'), theme: criterionCode }),
    z.strictObject({ kind: z.literal('reopening'), reopeningId: idSchema }),
    /** The message with a question that was given to a colleague. */
    z.strictObject({ kind: z.literal('assignment'), criterion: criterionCode }),
    /** The message to the board and the reason of a change after approval. */
    z.strictObject({ kind: z.literal('messages') }),
  ])
  .meta({ id: 'WipeText' });

export type Assignment = z.infer<typeof assignmentSchema>;
export type Comment = z.infer<typeof commentSchema>;
export type CommentList = z.infer<typeof commentListSchema>;
export type ChangedAnswer = z.infer<typeof changedAnswerSchema>;
export type ThemeReview = z.infer<typeof themeReviewSchema>;
export type SubmissionSummary = z.infer<typeof submissionSummarySchema>;
export type Reopening = z.infer<typeof reopeningSchema>;
export type PreviousAnswer = z.infer<typeof previousAnswerSchema>;
export type Assessment = z.infer<typeof assessmentSchema>;
export type AssessmentStanding = z.infer<typeof assessmentStandingSchema>;
export type AssignmentList = z.infer<typeof assignmentListSchema>;
export type ThemeReviewList = z.infer<typeof themeReviewListSchema>;
export type Submission = z.infer<typeof submissionSchema>;
export type PlatformReopening = z.infer<typeof platformReopeningSchema>;
export type PlatformReopeningList = z.infer<typeof platformReopeningListSchema>;
export type CommentQuery = z.infer<typeof commentQuerySchema>;
export type AssessmentYear = z.infer<typeof assessmentYearSchema>;
export type AssessmentList = z.infer<typeof assessmentListSchema>;
export type OpenAssessment = z.infer<typeof openAssessmentSchema>;
export type AssignQuestions = z.infer<typeof assignQuestionsSchema>;
export type WriteComment = z.infer<typeof writeCommentSchema>;
export type WipeText = z.infer<typeof wipeTextSchema>;
