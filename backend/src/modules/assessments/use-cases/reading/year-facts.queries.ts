import { Injectable } from '@nestjs/common';
import type { Results } from '@zicht/shared/dashboards/results.contract';
import type { TenantTransaction } from '../../../../platform/database/tenant-database.js';
import { NotFound } from '../../../../platform/errors/not-found.js';
import { RoundQueries } from '../../../framework/index.js';
import { AnswerRepository } from '../../persistence/answers/answer.repository.js';
import { AssessmentOverviewRepository } from '../../persistence/assessment-overview.repository.js';
import { AssessmentRepository } from '../../persistence/assessment.repository.js';
import { presentStanding, presentSubmitted } from './submitted/present-year-answers.js';
import { SubmittedYears } from './submitted/submitted-years.js';

/** What dashboards know of the assessments. */
export type YearFacts = Pick<
  Results,
  'years' | 'current' | 'submitted' | 'exceptions' | 'assignments' | 'evidence' | 'evidenceBefore'
>;

/** A year beside all others, as dashboards read them, inside their own transaction. */
@Injectable()
export class YearFactsQueries {
  constructor(
    private readonly rounds: RoundQueries,
    private readonly assessments: AssessmentRepository,
    private readonly answers: AnswerRepository,
    private readonly submissions: SubmittedYears,
    private readonly overview: AssessmentOverviewRepository,
  ) {}

  /**
   * Five statements, however many years there are.
   * @throws NotFound when the year was not opened
   */
  async of(transaction: TenantTransaction, year: number, today: string): Promise<YearFacts> {
    const assessments = await this.assessments.list(transaction);
    const rounds = await this.rounds.list(transaction);
    const assessment = assessments.find((each) => each.year === year);
    const round = rounds.find((each) => each.year === year);
    if (assessment === undefined || round === undefined) throw new NotFound();
    const answers = await this.answers.list(transaction, assessment.id);
    const submitted = await this.submissions.all(transaction);
    return {
      ...(await this.overview.workOf(transaction, year, today)),
      years: rounds.map(({ year: of, closesOn }) => {
        const last = submitted.find((each) => each.year === of);
        return {
          year: of,
          closesOn,
          status: assessments.find((each) => each.year === of)?.status ?? null,
          signOff: last
            ? {
                submittedAt: last.submittedAt.toISOString(),
                approvedAt: last.approvedAt.toISOString(),
                approvedBy: last.approvedBy,
              }
            : null,
        };
      }),
      current: presentStanding(assessment, round, answers),
      submitted: submitted.map(presentSubmitted),
      exceptions: answers.flatMap(({ criterion, exceptLocations }) =>
        exceptLocations.length === 0 ? [] : [{ criterion, locationIds: exceptLocations }],
      ),
    };
  }
}
