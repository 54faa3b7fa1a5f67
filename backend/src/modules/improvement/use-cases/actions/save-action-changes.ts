import { Injectable } from '@nestjs/common';
import type {
  ActionChange,
  SaveActionChangesResult,
} from '@zicht/shared/improvement/actions/action.contract';
import { mayDo, requirePermission } from '../../../../platform/access/actor.js';
import type { Actor } from '../../../../platform/access/actor.js';
import { Clock, dayIn } from '../../../../platform/clock/clock.js';
import { TenantDatabase } from '../../../../platform/database/tenant-database.js';
import type { TenantTransaction } from '../../../../platform/database/tenant-database.js';
import { newId } from '../../../../platform/ids/new-id.js';
import { judgeActionChanges } from '../../domain/judge-action-changes.js';
import type { ActionJudgeContext, ActionSurroundings } from '../../domain/judge-action-changes.js';
import { ActionRepository } from '../../persistence/action.repository.js';
import { ActionWriter, afterRace } from './action-writer.js';
import { ActionChangePresenter } from './present-action-changes.js';
import { PlanReferences } from './plan-references.js';
import { retryTakenChangeIds } from './retry-taken-change-ids.js';

/**
 * Stores a batch of changes of the plan in one transaction and a fixed number of statements, whatever its size. A
 * change that is stale, invalid or forbidden keeps nobody else's from being stored; one whose id was applied before is
 * answered as it was then.
 */
@Injectable()
export class SaveActionChanges {
  constructor(
    private readonly database: TenantDatabase,
    private readonly references: PlanReferences,
    private readonly actions: ActionRepository,
    private readonly writer: ActionWriter,
    private readonly presenter: ActionChangePresenter,
    private readonly clock: Clock,
  ) {}

  async execute(
    actor: Actor,
    { changes }: { readonly changes: readonly ActionChange[] },
  ): Promise<SaveActionChangesResult> {
    requirePermission(actor, 'plan:write', 'plan:writeOwn');
    const { organisationId } = actor;
    return retryTakenChangeIds(() =>
      this.database.run({ organisationId, readOnly: false }, (transaction) =>
        this.store(transaction, actor, changes),
      ),
    );
  }

  private async store(
    transaction: TenantTransaction,
    actor: Actor,
    changes: readonly ActionChange[],
  ): Promise<SaveActionChangesResult> {
    const at = this.clock.now();
    const mayWriteAll = mayDo(actor, 'plan:write');
    const context: ActionJudgeContext = {
      references: await this.references.of(transaction, changes, mayWriteAll ? null : actor.userId),
      mayWriteAll,
      hand: { userId: actor.userId, at, today: dayIn(at) },
      newId,
    };
    let surroundings: readonly ActionSurroundings[] = await this.actions.surroundings(transaction, changes);
    let judgements = judgeActionChanges(context, changes, surroundings);
    const written = await this.writer.write(transaction, actor, { changes, judgements, at });
    const isBeaten = judgements.some(
      (each) => each.outcome === 'stale' || (each.outcome === 'apply' && !written.has(each.next.id)),
    );
    if (isBeaten) {
      // Somebody was faster: look again, to show what stands now, or that it was this very change, sent twice.
      surroundings = await this.actions.surroundings(transaction, changes);
      judgements = judgements.map((judgement, index) => afterRace(judgement, written, surroundings[index]));
    }
    return this.presenter.present(
      transaction,
      { changes, judgements, surroundings, mayReadAll: mayWriteAll },
      actor,
    );
  }
}
