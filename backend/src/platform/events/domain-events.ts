import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '../database/tenant-database.js';

type EventClass<Event extends object> = abstract new (...facts: never[]) => Event;

/** What a subscriber does; it happens in the transaction of the change, or the change does not happen either. */
export type WhenHappened<Event extends object> = (
  transaction: TenantTransaction,
  event: Event,
) => Promise<void>;

/** Lets a feature tell what happened without knowing who listens. */
@Injectable()
export class DomainEvents {
  private readonly subscribers = new Map<unknown, WhenHappened<never>[]>();

  /** From now on, this is done whenever such an event is told. */
  when<Event extends object>(kind: EventClass<Event>, work: WhenHappened<Event>): void {
    this.subscribers.set(kind, [...(this.subscribers.get(kind) ?? []), work]);
  }

  /** Tells the subscribers, one after the other, in the transaction in which it happened. */
  async tell(transaction: TenantTransaction, event: object): Promise<void> {
    for (const work of this.subscribers.get(event.constructor) ?? []) {
      await (work as WhenHappened<object>)(transaction, event);
    }
  }
}
