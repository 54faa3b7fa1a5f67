import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { DomainEvents } from '../../../platform/events/domain-events.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { ReopeningAsked } from '../../assessments/index.js';
import { DELIVER_MAIL } from '../use-cases/job-names.js';
import { TellMembers } from '../use-cases/reminding/tell-members.js';

/** Tells the board of a request that it decides on; after the closing day the platform's administrators are told. */
@Injectable()
export class WhenReopeningIsAsked implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly members: TellMembers,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.events.when(ReopeningAsked, async (transaction, { facts }) => {
      const { year, reopeningId, askedBy, hasClosed } = facts;
      // Who they are is read outside this transaction: see TellAdministrators.
      if (hasClosed) return this.jobs.wake(DELIVER_MAIL);
      await this.members.tell(
        transaction,
        { kind: 'reopeningAsked', facts: { year }, onceKey: `reopeningAsked:${reopeningId}` },
        { roles: ['boardMember'], except: askedBy },
      );
    });
  }
}
