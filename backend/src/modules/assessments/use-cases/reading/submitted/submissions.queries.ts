import { Injectable } from '@nestjs/common';
import type { Submission } from '@zicht/shared/assessments/assessment.contract';
import { requirePermission } from '../../../../../platform/access/actor.js';
import type { Actor } from '../../../../../platform/access/actor.js';
import { TenantDatabase } from '../../../../../platform/database/tenant-database.js';
import { NotFound } from '../../../../../platform/errors/not-found.js';
import { PeopleQueries } from '../../../../identity/index.js';
import { readSnapshot } from '../../../domain/read-snapshot.js';
import { SubmissionRepository } from '../../../persistence/sign-off/submission.repository.js';
import { presentSubmission, presentSubmittedAnswer } from '../present.js';
import { QuestionCheck } from '../question-check.js';

/** Reads submissions as they were signed. */
@Injectable()
export class SubmissionQueries {
  constructor(
    private readonly database: TenantDatabase,
    private readonly submissions: SubmissionRepository,
    private readonly questions: QuestionCheck,
    private readonly people: PeopleQueries,
  ) {}

  /** One submission; who reads assigned answers only, gets those. */
  async show(actor: Actor, input: { readonly year: number; readonly number: number }): Promise<Submission> {
    requirePermission(actor, 'answers:read', 'answers:readAssigned');
    const { organisationId } = actor;
    return this.database.run({ organisationId, readOnly: true }, async (transaction) => {
      const row = await this.submissions.ofYear(transaction, input.year, input.number);
      if (row === undefined) throw new NotFound();
      const readable = await this.questions.readable(transaction, actor, row.assessmentId);
      const content = readSnapshot(row.snapshot, row.texts);
      const answers = content.answers.filter(({ criterion }) => readable?.has(criterion) ?? true);
      const wipers = answers.flatMap(({ wiped }) => wiped?.by ?? []);
      const names = await this.people.names(transaction, [row.submittedBy, row.approvedBy, ...wipers]);
      return {
        summary: presentSubmission(row, names),
        year: content.year,
        frameworkCode: content.frameworkCode,
        frameworkVersion: content.frameworkVersion,
        referenceDate: content.referenceDate,
        sectors: [...content.sectors],
        answers: answers.map((answer) => presentSubmittedAnswer(answer, names)),
      };
    });
  }
}
