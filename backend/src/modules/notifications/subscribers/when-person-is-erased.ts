import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { DomainEvents } from '../../../platform/events/domain-events.js';
import { PersonErased } from '../../identity/index.js';
import { NotificationRepository } from '../persistence/notification.repository.js';

/** Lets go what somebody was told whose data goes. */
@Injectable()
export class WhenPersonIsErased implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly notifications: NotificationRepository,
  ) {}

  onModuleInit(): void {
    this.events.when(PersonErased, (transaction, { facts }) =>
      this.notifications.removeOf(transaction, facts.userId),
    );
  }
}
