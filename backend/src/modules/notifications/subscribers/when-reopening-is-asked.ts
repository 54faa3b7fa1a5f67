import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { DomainEvents } from '../../../platform/events/domain-events.js';
import { ReopeningAsked } from '../../assessments/index.js';
import { TellMembers } from '../use-cases/tell-members.js';

/** Tells the board of a request that it decides on; after the closing day the platform's list of requests shows it. */
@Injectable()
export class WhenReopeningIsAsked implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly members: TellMembers,
  ) {}

  onModuleInit(): void {
    this.events.when(ReopeningAsked, async (transaction, { facts }) => {
      const { year, reopeningId, askedBy, hasClosed } = facts;
      if (hasClosed) return;
      await this.members.tell(
        transaction,
        { kind: 'reopeningAsked', facts: { year }, onceKey: `reopeningAsked:${reopeningId}` },
        { roles: ['boardMember'], except: askedBy },
      );
    });
  }
}
