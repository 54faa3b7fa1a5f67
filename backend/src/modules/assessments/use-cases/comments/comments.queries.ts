import { Injectable } from '@nestjs/common';
import type { CommentList } from '@zicht/shared/assessments/assessment.contract';
import { requirePermission } from '../../../../platform/access/actor.js';
import type { Actor } from '../../../../platform/access/actor.js';
import { TenantDatabase } from '../../../../platform/database/tenant-database.js';
import { NotFound } from '../../../../platform/errors/not-found.js';
import { PeopleQueries } from '../../../identity/index.js';
import { AssessmentRepository } from '../../persistence/assessment.repository.js';
import { CommentRepository } from '../../persistence/comments/comment.repository.js';
import { presentComment } from '../reading/present.js';
import { QuestionCheck } from '../reading/question-check.js';

/** Reads remarks; who may read assigned answers only, reads the remarks at those. */
@Injectable()
export class CommentQueries {
  constructor(
    private readonly database: TenantDatabase,
    private readonly assessments: AssessmentRepository,
    private readonly questions: QuestionCheck,
    private readonly comments: CommentRepository,
    private readonly people: PeopleQueries,
  ) {}

  /** Remarks at one question, or at all that the person may read; oldest first. */
  async list(
    actor: Actor,
    input: { readonly year: number; readonly criterion?: string },
  ): Promise<CommentList> {
    requirePermission(actor, 'answers:read', 'answers:readAssigned');
    const { organisationId } = actor;
    return this.database.run({ organisationId, readOnly: true }, async (transaction) => {
      const assessment = await this.assessments.find(transaction, input.year);
      if (assessment === null) throw new NotFound();
      const readable = await this.questions.readable(transaction, actor, assessment.id);
      const wanted = input.criterion === undefined ? null : [input.criterion];
      const criteria =
        readable === null ? wanted : [...readable].filter((code) => wanted?.includes(code) ?? true);
      const rows = await this.comments.list(transaction, assessment.id, criteria);
      const people = rows.flatMap(({ authorId, resolvedBy, wipedBy }) => [authorId, resolvedBy, wipedBy]);
      const names = await this.people.names(
        transaction,
        people.filter((id) => id !== null),
      );
      return { comments: rows.map((row) => presentComment(row, names)) };
    });
  }
}
