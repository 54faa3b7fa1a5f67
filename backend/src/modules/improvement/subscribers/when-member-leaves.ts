import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { DomainEvents } from '../../../platform/events/domain-events.js';
import { MemberLeaves } from '../../identity/index.js';
import { ActionOwnerRepository } from '../persistence/action-owner.repository.js';
import { ActionRepository } from '../persistence/action.repository.js';

/**
 * Hands the open actions of a member who leaves to the colleague who takes over, with a line in the history of each.
 * Without a successor they stay where they are: the plan shows and mails what no member owns.
 */
@Injectable()
export class WhenMemberLeaves implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly owners: ActionOwnerRepository,
    private readonly actions: ActionRepository,
  ) {}

  onModuleInit(): void {
    this.events.when(MemberLeaves, async (transaction, event) => {
      const { userId, successor, removedBy, at } = event.facts;
      if (successor === null) return;
      const given = { from: userId, to: successor.userId, by: removedBy, at };
      const handed = await this.owners.handOver(transaction, given);
      if (handed.length === 0) return;
      const changes = { ownerId: { before: userId, after: successor.userId } };
      await this.actions.addEvents(
        transaction,
        handed.map(({ id, version }) => ({
          actionId: id,
          version,
          kinds: ['handedOver'],
          changes,
          by: removedBy,
          at,
        })),
      );
      event.handedOver({ actions: handed.length });
    });
  }
}
