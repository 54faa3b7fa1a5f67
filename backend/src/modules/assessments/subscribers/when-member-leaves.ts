import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { DomainEvents } from '../../../platform/events/domain-events.js';
import { MemberLeaves } from '../../identity/index.js';
import { HandOverRepository } from '../persistence/answers/hand-over.repository.js';

/** Hands the questions and references of a member who leaves to the colleague who takes over. */
@Injectable()
export class WhenMemberLeaves implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly handOver: HandOverRepository,
  ) {}

  onModuleInit(): void {
    this.events.when(MemberLeaves, async (transaction, event) => {
      const { userId, name, successor, removedBy, at } = event.facts;
      const given = { from: userId, to: successor?.userId ?? null, by: removedBy, at };
      const questions = await this.handOver.giveQuestions(transaction, given);
      // A reference without a name would be nobody's to renew, so the old name stays until somebody takes over.
      const evidence =
        successor === null
          ? 0
          : await this.handOver.renameOwner(transaction, { from: name, to: successor.name });
      event.handedOver({ questions, evidence });
    });
  }
}
