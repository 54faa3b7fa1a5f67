import { Injectable } from '@nestjs/common';
import type {
  ActionComment,
  WriteActionComment as Input,
} from '@zicht/shared/improvement/plan/plan.contract';
import { requirePermission } from '../../../../platform/access/actor.js';
import type { Actor } from '../../../../platform/access/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { TenantDatabase } from '../../../../platform/database/tenant-database.js';
import type { TenantTransaction } from '../../../../platform/database/tenant-database.js';
import { InvalidInput } from '../../../../platform/errors/invalid-input.js';
import { AuditTrail } from '../../../audit/index.js';
import { PeopleQueries } from '../../../identity/index.js';
import { ActionCommentRepository } from '../../persistence/action-comment.repository.js';
import { ActionCheck } from './action-check.js';
import { peopleOfComments, presentActionComment } from './present-action-comment.js';

/** Writes a remark at an action, once for each id of the client; the board may too. */
@Injectable()
export class WriteActionComment {
  constructor(
    private readonly database: TenantDatabase,
    private readonly actions: ActionCheck,
    private readonly comments: ActionCommentRepository,
    private readonly people: PeopleQueries,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, input: Input & { readonly actionId: string }): Promise<ActionComment> {
    requirePermission(actor, 'plan:read', 'plan:writeOwn');
    const { organisationId, userId } = actor;
    const { id, actionId, body } = input;
    return this.database.run({ organisationId, readOnly: false }, async (transaction) => {
      await this.actions.require(transaction, actor, actionId);
      const mentions = [...new Set(input.mentions)];
      await this.requireMembers(transaction, mentions);
      const row = { id, actionId, authorId: userId, body, mentions, writtenAt: this.clock.now() };
      if (await this.comments.add(transaction, row)) {
        await this.audit.record(transaction, actor, {
          action: 'actionComment.written',
          subject: `action:${actionId}`,
          details: { commentId: id },
        });
      }
      const stored = await this.comments.find(transaction, id);
      if (stored?.authorId !== userId || stored.actionId !== actionId) {
        throw new InvalidInput([{ path: '/id', code: 'taken' }]);
      }
      return presentActionComment(stored, await this.people.names(transaction, peopleOfComments([stored])));
    });
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
