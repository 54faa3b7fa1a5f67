import { Injectable } from '@nestjs/common';
import type { YearAnswers } from '@zicht/shared/dashboards/results.contract';
import type { TenantTransaction } from '../../../../platform/database/tenant-database.js';
import { NotFound } from '../../../../platform/errors/not-found.js';
import type { Assessment } from '../../domain/assessment.js';
import { AnswerRepository } from '../../persistence/answer.repository.js';
import { AssessmentRepository } from '../../persistence/assessment.repository.js';
import { AssessmentFacts } from './assessment-facts.js';
import { SubmittedYears } from './submitted-years.js';
import type { SubmittedYear } from './submitted-years.js';

/** The answers of a year as other features read them, inside their own transaction. */
@Injectable()
export class AnswersOfYear {
  constructor(
    private readonly assessments: AssessmentRepository,
    private readonly answers: AnswerRepository,
    private readonly facts: AssessmentFacts,
    private readonly submitted: SubmittedYears,
  ) {}

  /**
   * The answers as they stand, submitted or not; three statements.
   * @throws NotFound when the year was not opened
   */
  async current(transaction: TenantTransaction, year: number): Promise<YearAnswers> {
    const assessment = await this.assessments.find(transaction, year);
    if (assessment === null) throw new NotFound();
    return this.standing(transaction, assessment);
  }

  /** The answers of the newest year as they stand, if there is one; three statements. */
  async newest(transaction: TenantTransaction): Promise<YearAnswers | null> {
    const [assessment] = await this.assessments.list(transaction);
    return assessment === undefined ? null : this.standing(transaction, assessment);
  }

  private async standing(transaction: TenantTransaction, assessment: Assessment): Promise<YearAnswers> {
    const { year } = assessment;
    const round = await this.facts.round(transaction, year);
    const answers = await this.answers.list(transaction, assessment.id);
    return {
      year,
      frameworkCode: assessment.frameworkCode,
      frameworkVersion: assessment.frameworkVersion,
      referenceDate: round.referenceDate,
      sectors: assessment.sectors,
      // Submitting sets the baseline, and what is submitted has no later one.
      submittedAt: assessment.status === 'submitted' ? (assessment.baselineAt?.toISOString() ?? null) : null,
      answers: answers.map(({ criterion, value }) => ({ criterion, value })),
    };
  }

  /** The answers of the last submission of a year, if there is one; one statement. */
  async submittedIn(transaction: TenantTransaction, year: number): Promise<YearAnswers | null> {
    return submittedAnswers(await this.submitted.last(transaction, year));
  }

  /** The answers of the last submission of all years, if there is one; one statement. */
  async newestSubmitted(transaction: TenantTransaction): Promise<YearAnswers | null> {
    return submittedAnswers(await this.submitted.newest(transaction));
  }
}

function submittedAnswers(content: SubmittedYear | undefined): YearAnswers | null {
  if (content === undefined) return null;
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
