import { Injectable } from '@nestjs/common';
import type { Comment, WriteComment as Input } from '@zicht/shared/assessments/assessment.contract';
import { mayDo, requirePermission } from '../../../../platform/access/actor.js';
import type { Actor } from '../../../../platform/access/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { TenantDatabase } from '../../../../platform/database/tenant-database.js';
import type { TenantTransaction } from '../../../../platform/database/tenant-database.js';
import { InvalidInput } from '../../../../platform/errors/invalid-input.js';
import { AuditTrail } from '../../../audit/index.js';
import { PeopleQueries } from '../../../identity/index.js';
import { AssessmentNotEditable } from '../../domain/assessments.errors.js';
import type { CommentRow } from '../../persistence/comments/comment.entities.js';
import { CommentRepository } from '../../persistence/comments/comment.repository.js';
import { presentComment } from '../reading/present.js';
import { QuestionCheck } from '../reading/question-check.js';

/** Writes a remark at a question, once for each id of the client; possible until the assessment is submitted. */
@Injectable()
export class WriteComment {
  constructor(
    private readonly database: TenantDatabase,
    private readonly questions: QuestionCheck,
    private readonly comments: CommentRepository,
    private readonly people: PeopleQueries,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, input: Input & { readonly year: number }): Promise<Comment> {
    requirePermission(actor, 'comments:write', 'comments:writeAssigned');
    const { organisationId } = actor;
    return this.database.run({ organisationId, readOnly: false }, async (transaction) => {
      const assessment = await this.questions.hold(transaction, input.year);
      await this.questions.requireWritable(transaction, actor, assessment.id, {
        criterion: input.criterion,
        mayWriteAll: mayDo(actor, 'comments:write'),
      });
      await this.questions.require(transaction, assessment, input.criterion, '/criterion');

      const earlier = await this.comments.find(transaction, input.id);
      if (earlier !== null)
        return this.same(transaction, earlier, actor, { ...input, assessmentId: assessment.id });
      if (assessment.status === 'submitted') throw new AssessmentNotEditable();
      await this.requireMembers(transaction, input.mentions);
      const row: CommentRow = {
        organisationId,
        id: input.id,
        assessmentId: assessment.id,
        criterion: input.criterion,
        authorId: actor.userId,
        body: input.body,
        mentions: [...new Set(input.mentions)],
        writtenAt: this.clock.now(),
        resolvedAt: null,
        resolvedBy: null,
        wipedAt: null,
        wipedBy: null,
      };
      const isNew = await this.comments.add(transaction, row);
      if (isNew) {
        await this.audit.record(transaction, actor, {
          action: 'comment.written',
          subject: `assessment:${input.year}`,
          details: { commentId: row.id, criterion: row.criterion },
        });
      }
      const stored = isNew ? row : ((await this.comments.find(transaction, row.id)) ?? row);
      return this.same(transaction, stored, actor, row);
    });
  }

  private async same(
    transaction: TenantTransaction,
    stored: CommentRow,
    actor: Actor,
    wanted: Pick<CommentRow, 'assessmentId' | 'criterion'>,
  ): Promise<Comment> {
    const { assessmentId, criterion, authorId } = stored;
    const isSame =
      authorId === actor.userId && assessmentId === wanted.assessmentId && criterion === wanted.criterion;
    if (!isSame) throw new InvalidInput([{ path: '/id', code: 'taken' }]);
    const people = [authorId, stored.resolvedBy ?? authorId, stored.wipedBy ?? authorId];
    return presentComment(stored, await this.people.names(transaction, people));
  }

  private async requireMembers(transaction: TenantTransaction, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const members = new Set((await this.people.members(transaction)).map(({ userId }) => userId));
    const faults = ids.flatMap((id, index) =>
      members.has(id) ? [] : [{ path: `/mentions/${index}`, code: 'unknownMember' }],
    );
    if (faults.length > 0) throw new InvalidInput(faults);
  }
}
