import { Injectable } from '@nestjs/common';
import { mayDo } from '../../../../platform/access/actor.js';
import type { Actor } from '../../../../platform/access/actor.js';
import type { TenantTransaction } from '../../../../platform/database/tenant-database.js';
import { NotFound } from '../../../../platform/errors/not-found.js';
import type { ActionState } from '../../domain/action.js';
import { ActionCommentRepository } from '../../persistence/action-comment.repository.js';
import type { ActionCommentRow } from '../../persistence/action-comment.repository.js';
import { ActionReadingRepository } from '../../persistence/action-reading.repository.js';

/** Finds actions and their remarks for those who may see them. */
@Injectable()
export class ActionCheck {
  constructor(
    private readonly actions: ActionReadingRepository,
    private readonly comments: ActionCommentRepository,
  ) {}

  /** @throws NotFound when it is not there, or is another's and the person sees their own alone */
  async require(transaction: TenantTransaction, actor: Actor, id: string): Promise<ActionState> {
    const action = await this.actions.find(transaction, id);
    const mayRead = mayDo(actor, 'plan:read') || action?.ownerId === actor.userId;
    if (action === undefined || !mayRead) throw new NotFound();
    return action;
  }

  /** @throws NotFound when the action has no such remark */
  async requireComment(
    transaction: TenantTransaction,
    actor: Actor,
    where: { readonly actionId: string; readonly commentId: string },
  ): Promise<ActionCommentRow> {
    await this.require(transaction, actor, where.actionId);
    const comment = await this.comments.find(transaction, where.commentId);
    if (comment?.actionId !== where.actionId) throw new NotFound();
    return comment;
  }
}
