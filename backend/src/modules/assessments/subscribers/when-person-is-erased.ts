import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { DomainEvents } from '../../../platform/events/domain-events.js';
import { PersonErased } from '../../identity/index.js';
import { PersonTracesRepository } from '../persistence/retention/person-traces.repository.js';

/** Lets go where somebody was at work, and their name on references; a submission keeps its hashes. */
@Injectable()
export class WhenPersonIsErased implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly traces: PersonTracesRepository,
  ) {}

  onModuleInit(): void {
    this.events.when(PersonErased, async (transaction, { facts }) => {
      const { userId, name, erasedBy, at } = facts;
      await this.traces.removePlaces(transaction, userId);
      if (name === '') return;
      await this.traces.removeName(transaction, { name, by: erasedBy, at });
    });
  }
}
