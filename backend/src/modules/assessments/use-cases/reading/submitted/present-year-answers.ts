import type { Round } from '@zicht/shared/assessments/round.contract';
import type { YearAnswers } from '@zicht/shared/dashboards/results.contract';
import type { StoredAnswerState } from '../../../domain/answer.js';
import type { Assessment } from '../../../domain/assessment.js';
import type { SubmittedYear } from './submitted-years.js';

/** The answers of an assessment as they stand. */
export function presentStanding(
  assessment: Assessment,
  { referenceDate }: Round,
  answers: readonly Pick<StoredAnswerState, 'criterion' | 'value'>[],
): YearAnswers {
  const { year, frameworkCode, frameworkVersion, sectors, status, baselineAt } = assessment;
  return {
    year,
    frameworkCode,
    frameworkVersion,
    referenceDate,
    sectors,
    // Submitting sets the baseline, and what is submitted has no later one.
    submittedAt: status === 'submitted' ? (baselineAt?.toISOString() ?? null) : null,
    answers: answers.map(({ criterion, value }) => ({ criterion, value })),
  };
}

/** The answers of a submission. */
export function presentSubmitted(content: SubmittedYear): YearAnswers {
  return {
    year: content.year,
    frameworkCode: content.frameworkCode,
    frameworkVersion: content.frameworkVersion,
    referenceDate: content.referenceDate,
    sectors: [...content.sectors],
    submittedAt: content.submittedAt.toISOString(),
    answers: content.answers.map(({ criterion, value }) => ({ criterion, value })),
  };
}
