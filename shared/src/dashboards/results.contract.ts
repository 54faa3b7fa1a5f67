import * as z from 'zod';
import { isoInstantSchema } from '../kernel/iso-date.js';
import { storedAnswerSchema } from '../assessments/answer.contract.js';

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

/** Everything of the results page of one year: this year and, if submitted, the year before. */
export const resultsSchema = z
  .object({ current: yearAnswersSchema, previous: yearAnswersSchema.nullable() })
  .meta({ id: 'Results' });

export type YearAnswers = z.infer<typeof yearAnswersSchema>;
export type Results = z.infer<typeof resultsSchema>;
