import { Injectable } from '@nestjs/common';
import { mayDo, requirePermission } from '../../../../platform/access/actor.js';
import type { Actor } from '../../../../platform/access/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { TenantDatabase } from '../../../../platform/database/tenant-database.js';
import { NotFound } from '../../../../platform/errors/not-found.js';
import { AuditTrail } from '../../../audit/index.js';
import { CommentRepository } from '../../persistence/comments/comment.repository.js';
import { QuestionCheck } from '../reading/question-check.js';

/** Marks a remark as dealt with; a second time changes nothing. */
@Injectable()
export class ResolveComment {
  constructor(
    private readonly database: TenantDatabase,
    private readonly questions: QuestionCheck,
    private readonly comments: CommentRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, input: { readonly year: number; readonly commentId: string }): Promise<void> {
    requirePermission(actor, 'comments:write', 'comments:writeAssigned');
    const { organisationId } = actor;
    await this.database.run({ organisationId, readOnly: false }, async (transaction) => {
      const assessment = await this.questions.hold(transaction, input.year);
      const comment = await this.comments.find(transaction, input.commentId);
      if (comment === null || comment.assessmentId !== assessment.id) throw new NotFound();
      await this.questions.requireWritable(transaction, actor, assessment.id, {
        criterion: comment.criterion,
        mayWriteAll: mayDo(actor, 'comments:write'),
      });
      if (comment.resolvedAt !== null) return;
      await this.comments.resolve(transaction, comment.id, actor.userId, this.clock.now());
      await this.audit.record(transaction, actor, {
        action: 'comment.resolved',
        subject: `assessment:${input.year}`,
        details: { commentId: comment.id, criterion: comment.criterion },
      });
    });
  }
}
