import { Injectable } from '@nestjs/common';
import type { YearAnswers } from '@zicht/shared/dashboards/results.contract';
import type { TenantTransaction } from '../../../../../platform/database/tenant-database.js';
import type { Assessment } from '../../../domain/assessment.js';
import { AnswerRepository } from '../../../persistence/answers/answer.repository.js';
import { AssessmentRepository } from '../../../persistence/assessment.repository.js';
import { AssessmentFacts } from '../assessment-facts.js';
import { presentStanding, presentSubmitted } from './present-year-answers.js';
import { SubmittedYears } from './submitted-years.js';

/** The newest answers as other features read them, inside their own transaction. */
@Injectable()
export class AnswersOfYear {
  constructor(
    private readonly assessments: AssessmentRepository,
    private readonly answers: AnswerRepository,
    private readonly facts: AssessmentFacts,
    private readonly submitted: SubmittedYears,
  ) {}

  /** The answers of the newest year as they stand, if there is one; three statements. */
  async newest(transaction: TenantTransaction): Promise<YearAnswers | null> {
    const [assessment] = await this.assessments.list(transaction);
    return assessment === undefined ? null : this.standing(transaction, assessment);
  }

  private async standing(transaction: TenantTransaction, assessment: Assessment): Promise<YearAnswers> {
    const round = await this.facts.round(transaction, assessment.year);
    return presentStanding(assessment, round, await this.answers.list(transaction, assessment.id));
  }

  /** The answers of the last submission of all years, if there is one; one statement. */
  async newestSubmitted(transaction: TenantTransaction): Promise<YearAnswers | null> {
    const content = await this.submitted.newest(transaction);
    return content === undefined ? null : presentSubmitted(content);
  }
}
