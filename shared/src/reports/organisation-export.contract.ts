import * as z from 'zod';
import { answerSchema } from '../assessments/answer.contract.js';
import { assessmentSchema, commentSchema, submissionSchema } from '../assessments/assessment.contract.js';
import { evidenceSchema } from '../assessments/evidence.contract.js';
import { trailLineSchema } from '../audit/trail.contract.js';
import { memberSchema } from '../identity/member.contract.js';
import { claimSchema } from '../improvement/claim.contract.js';
import { partnerDetailSchema } from '../improvement/partners/partner.contract.js';
import { actionDetailSchema } from '../improvement/plan/plan.contract.js';
import { idSchema } from '../kernel/id.js';
import { isoInstantSchema } from '../kernel/iso-date.js';
import { organisationSchema } from '../organisations/organisation.contract.js';

/** Name and version of the format; another shape gets another number. */
export const EXPORT_FORMAT = 'zicht-op-uitbuiting/organisation/1';

/** An answer as it once stood. */
export const formerAnswerSchema = z
  .object({
    criterion: z.string(),
    version: z.int(),
    value: answerSchema.nullable(),
    explanation: z.string(),
    changedBy: z.object({ id: idSchema, name: z.string() }),
    changedAt: isoInstantSchema,
  })
  .meta({ id: 'FormerAnswer' });

/** Everything that an organisation has here, as its coordinator takes it along. */
export const organisationExportSchema = z
  .object({
    format: z.literal(EXPORT_FORMAT),
    madeAt: isoInstantSchema,
    organisation: organisationSchema,
    people: z.array(memberSchema),
    years: z.array(
      z.object({
        year: z.int(),
        assessment: assessmentSchema,
        /** Every state that an answer has had, oldest first. */
        history: z.array(formerAnswerSchema),
        comments: z.array(commentSchema),
        submissions: z.array(submissionSchema),
      }),
    ),
    evidence: z.array(evidenceSchema),
    actions: z.array(actionDetailSchema),
    claims: z.array(claimSchema),
    partners: z.array(partnerDetailSchema),
    /** Newest first. */
    trail: z.array(trailLineSchema),
  })
  .meta({ id: 'OrganisationExport' });

export type FormerAnswer = z.infer<typeof formerAnswerSchema>;
export type OrganisationExport = z.infer<typeof organisationExportSchema>;
