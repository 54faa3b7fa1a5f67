import { Injectable } from '@nestjs/common';
import { requirePermission } from '../../../../platform/access/actor.js';
import type { Actor } from '../../../../platform/access/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { TenantDatabase } from '../../../../platform/database/tenant-database.js';
import { AuditTrail } from '../../../audit/index.js';
import { ActionCommentRepository } from '../../persistence/action-comment.repository.js';
import { ActionCheck } from './action-check.js';

/** Marks a remark at an action as dealt with; a second time changes nothing. */
@Injectable()
export class ResolveActionComment {
  constructor(
    private readonly database: TenantDatabase,
    private readonly actions: ActionCheck,
    private readonly comments: ActionCommentRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async execute(
    actor: Actor,
    input: { readonly actionId: string; readonly commentId: string },
  ): Promise<void> {
    requirePermission(actor, 'plan:read', 'plan:writeOwn');
    const { organisationId, userId } = actor;
    await this.database.run({ organisationId, readOnly: false }, async (transaction) => {
      const { id } = await this.actions.requireComment(transaction, actor, input);
      if (!(await this.comments.resolve(transaction, id, userId, this.clock.now()))) return;
      await this.audit.record(transaction, actor, {
        action: 'actionComment.resolved',
        subject: `action:${input.actionId}`,
        details: { commentId: id },
      });
    });
  }
}
