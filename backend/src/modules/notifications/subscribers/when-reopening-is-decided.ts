import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { DomainEvents } from '../../../platform/events/domain-events.js';
import { ReopeningDecided } from '../../assessments/index.js';
import { TellMembers } from '../use-cases/reminding/tell-members.js';

/** Tells whoever asked to reopen what was decided. */
@Injectable()
export class WhenReopeningIsDecided implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly members: TellMembers,
  ) {}

  onModuleInit(): void {
    this.events.when(ReopeningDecided, async (transaction, { facts }) => {
      const { year, reopeningId, askedBy, decision } = facts;
      const kind = decision === 'granted' ? 'reopeningGranted' : 'reopeningRefused';
      await this.members.tell(
        transaction,
        { kind, facts: { year }, onceKey: `reopeningDecided:${reopeningId}` },
        { members: [askedBy] },
      );
    });
  }
}
