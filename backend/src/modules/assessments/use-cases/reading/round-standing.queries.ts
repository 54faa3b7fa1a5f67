import { Injectable } from '@nestjs/common';
import type { AssessmentStatus } from '@zicht/shared/assessments/assessment-status';
import type { Round } from '@zicht/shared/assessments/round.contract';
import { progress } from '@zicht/shared/framework/evaluation/progress';
import type { TenantTransaction } from '../../../../platform/database/tenant-database.js';
import { FrameworkQueries, RoundQueries } from '../../../framework/index.js';
import { OrganisationQueries } from '../../../organisations/index.js';
import { evaluateAssessment } from '../../domain/readiness.js';
import type { AssessmentRow } from '../../persistence/assessment.entities.js';
import { AnswerRepository } from '../../persistence/answers/answer.repository.js';
import { AssessmentRepository } from '../../persistence/assessment.repository.js';
import { AssignmentRepository } from '../../persistence/answers/assignment.repository.js';
import { SubmissionRepository } from '../../persistence/sign-off/submission.repository.js';

/** How an organisation stands in a round that is open. */
export interface RoundStanding {
  readonly year: number;
  readonly closesOn: string;
  /** Null before the assessment was opened. */
  readonly status: AssessmentStatus | null;
  /** Scored questions without an answer. */
  readonly openQuestions: number;
  readonly submissions: number;
  /** Who was given questions, once for each question. */
  readonly given: readonly { readonly assigneeId: string; readonly dueOn: string | null }[];
}

/** Reads how an organisation stands, for whoever reminds its members; no person asks this. */
@Injectable()
export class RoundStandingQueries {
  constructor(
    private readonly rounds: RoundQueries,
    private readonly frameworks: FrameworkQueries,
    private readonly organisations: OrganisationQueries,
    private readonly assessments: AssessmentRepository,
    private readonly answers: AnswerRepository,
    private readonly assignments: AssignmentRepository,
    private readonly submissions: SubmissionRepository,
  ) {}

  /** The rounds that are open on a day, inside an open transaction. */
  async openOn(transaction: TenantTransaction, today: string): Promise<RoundStanding[]> {
    const open = (await this.rounds.list(transaction)).filter(
      ({ opensOn, closesOn }) => opensOn <= today && today <= closesOn,
    );
    const assessments = await this.assessments.list(transaction);
    const standings: RoundStanding[] = [];
    for (const round of open) {
      const assessment = assessments.find(({ year }) => year === round.year);
      standings.push(await this.standing(transaction, round, assessment));
    }
    return standings;
  }

  private async standing(
    transaction: TenantTransaction,
    round: Round,
    assessment: AssessmentRow | undefined,
  ): Promise<RoundStanding> {
    const { year, closesOn, frameworkCode, frameworkVersion } = round;
    const framework = await this.frameworks.getWithin(
      transaction,
      assessment?.frameworkCode ?? frameworkCode,
      assessment?.frameworkVersion ?? frameworkVersion,
    );
    const sectors = assessment?.sectors ?? (await this.organisations.get(transaction)).sectors;
    const answers = assessment === undefined ? [] : await this.answers.list(transaction, assessment.id);
    const evaluation = evaluateAssessment(framework, { year, sectors }, round.referenceDate, answers);
    const given = assessment === undefined ? [] : await this.assignments.list(transaction, assessment.id);
    const submissions =
      assessment === undefined ? [] : await this.submissions.heads(transaction, assessment.id);
    return {
      year,
      closesOn,
      status: assessment?.status ?? null,
      openQuestions: progress(evaluation).open.length,
      submissions: submissions.length,
      given: given.map(({ assigneeId, dueOn }) => ({ assigneeId, dueOn })),
    };
  }
}
