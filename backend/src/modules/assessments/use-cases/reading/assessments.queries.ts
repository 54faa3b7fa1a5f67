import { Injectable } from '@nestjs/common';
import type { Assessment, AssessmentList } from '@zicht/shared/assessments/assessment.contract';
import { mayDo, requirePermission } from '../../../../platform/access/actor.js';
import type { Actor } from '../../../../platform/access/actor.js';
import { TenantDatabase } from '../../../../platform/database/tenant-database.js';
import { AssessmentRepository } from '../../persistence/assessment.repository.js';
import { SubmissionRepository } from '../../persistence/sign-off/submission.repository.js';
import { PeopleQueries } from '../../../identity/index.js';
import { RoundQueries } from '../../../framework/index.js';
import { AssessmentView } from './assessment-view.js';
import { presentSubmission } from './present.js';

/** Reads the assessments of an organisation, each in a fixed number of statements. */
@Injectable()
export class AssessmentQueries {
  constructor(
    private readonly database: TenantDatabase,
    private readonly assessments: AssessmentRepository,
    private readonly submissions: SubmissionRepository,
    private readonly rounds: RoundQueries,
    private readonly people: PeopleQueries,
    private readonly view: AssessmentView,
  ) {}

  /** All rounds, newest first, with what the organisation made of each. */
  async list(actor: Actor): Promise<AssessmentList> {
    requirePermission(actor, 'answers:read', 'answers:readAssigned');
    const { organisationId } = actor;
    return this.database.run({ organisationId, readOnly: true }, async (transaction) => {
      const rounds = await this.rounds.list(transaction);
      const assessments = await this.assessments.list(transaction);
      const submissions = await this.submissions.heads(transaction, null);
      const people = submissions.flatMap(({ submittedBy, approvedBy }) => [submittedBy, approvedBy]);
      const names = await this.people.names(transaction, people);
      return {
        years: rounds.map((round) => ({
          round,
          status: assessments.find(({ year }) => year === round.year)?.status ?? null,
          submissions: submissions
            .filter(({ year }) => year === round.year)
            .map((submission) => presentSubmission(submission, names)),
        })),
      };
    });
  }

  /** One assessment; who reads assigned answers only, gets those and none of the messages between others. */
  async show(actor: Actor, year: number): Promise<Assessment> {
    requirePermission(actor, 'answers:read', 'answers:readAssigned');
    const { organisationId, userId } = actor;
    const reader = { userId, readsAll: mayDo(actor, 'answers:read') };
    return this.database.run({ organisationId, readOnly: true }, (transaction) =>
      this.view.of(transaction, year, reader),
    );
  }
}
