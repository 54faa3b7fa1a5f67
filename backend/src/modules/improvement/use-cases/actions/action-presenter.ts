import { Injectable } from '@nestjs/common';
import type { Action } from '@zicht/shared/improvement/actions/action.contract';
import type { TenantTransaction } from '../../../../platform/database/tenant-database.js';
import { EvidenceQueries } from '../../../assessments/index.js';
import { PeopleQueries } from '../../../identity/index.js';
import type { ActionState } from '../../domain/action.js';

/** Shows actions with names of people and titles of references, in three statements however many there are. */
@Injectable()
export class ActionPresenter {
  constructor(
    private readonly people: PeopleQueries,
    private readonly evidence: EvidenceQueries,
  ) {}

  /** The actions in the order given. */
  async present(
    transaction: TenantTransaction,
    actions: readonly ActionState[],
    active?: ReadonlySet<string>,
  ): Promise<Action[]> {
    if (actions.length === 0) return [];
    const ids = actions.flatMap(({ ownerId, changedBy }) =>
      ownerId === null ? [changedBy] : [ownerId, changedBy],
    );
    const names = await this.people.names(transaction, ids);
    const members = active ?? new Set((await this.people.members(transaction)).map(({ userId }) => userId));
    const references = await this.evidence.named(
      transaction,
      actions.flatMap(({ evidenceIds }) => evidenceIds),
    );
    const titles = new Map(references.map(({ id, title }) => [id, title]));
    return actions.map(({ ownerId, evidenceIds, changedBy, changedAt, ...rest }) => ({
      ...rest,
      owner:
        ownerId === null
          ? null
          : { id: ownerId, name: names.get(ownerId) ?? '', isActive: members.has(ownerId) },
      evidence: evidenceIds.map((id) => ({ id, title: titles.get(id) ?? '' })),
      changedBy: { id: changedBy, name: names.get(changedBy) ?? '' },
      changedAt: new Date(changedAt).toISOString(),
    }));
  }
}
