import * as z from 'zod';
import { freeTextSchema, requiredTextSchema } from '../kernel/free-text.js';
import { idSchema } from '../kernel/id.js';
import { versionSchema } from '../kernel/version.js';
import { criterionCodeSchema } from './answer.contract.js';
import { MESSAGE_MAXIMUM } from './assessment.contract.js';

/** Every step carries the version that the person saw; another one answers 409. */
const stepBase = { version: versionSchema };

export const sendToBoardSchema = z
  .strictObject({
    ...stepBase,
    message: freeTextSchema(MESSAGE_MAXIMUM).default(''),
    /**
     * The member of the board who is asked to sign. Without one it is the only member who may; where several may, all
     * of them are asked.
     */
    recipientId: idSchema.optional(),
    /** "Don't know" answers that stay as they are. */
    confirmedDontKnows: z.array(criterionCodeSchema).max(200).default([]),
  })
  .meta({ id: 'SendToBoard' });

export const takeBackSchema = z.strictObject({ ...stepBase }).meta({ id: 'TakeBack' });

export const reviewThemeSchema = z
  .strictObject({
    verdict: z.enum(['agreed', 'question']).nullable(),
    question: freeTextSchema(MESSAGE_MAXIMUM).default(''),
  })
  .meta({ id: 'ReviewTheme' });

export const sendBackSchema = z.strictObject({ ...stepBase }).meta({ id: 'SendBack' });

export const approveSchema = z
  .strictObject({
    ...stepBase,
    /** "I have read the answers. They give a fair picture of our organisation." */
    statementAccepted: z.literal(true),
  })
  .meta({ id: 'Approve' });

export const changeAfterApprovalSchema = z
  .strictObject({ ...stepBase, reason: requiredTextSchema(MESSAGE_MAXIMUM) })
  .meta({ id: 'ChangeAfterApproval' });

export const submitSchema = z.strictObject({ ...stepBase }).meta({ id: 'Submit' });

export const askReopeningSchema = z
  .strictObject({ ...stepBase, reason: requiredTextSchema(MESSAGE_MAXIMUM) })
  .meta({ id: 'AskReopening' });

export const decideReopeningSchema = z
  .strictObject({ decision: z.enum(['granted', 'refused']) })
  .meta({ id: 'DecideReopening' });

export type SendToBoard = z.infer<typeof sendToBoardSchema>;
export type TakeBack = z.infer<typeof takeBackSchema>;
export type ReviewTheme = z.infer<typeof reviewThemeSchema>;
export type SendBack = z.infer<typeof sendBackSchema>;
export type Approve = z.infer<typeof approveSchema>;
export type ChangeAfterApproval = z.infer<typeof changeAfterApprovalSchema>;
export type Submit = z.infer<typeof submitSchema>;
export type AskReopening = z.infer<typeof askReopeningSchema>;
export type DecideReopening = z.infer<typeof decideReopeningSchema>;
