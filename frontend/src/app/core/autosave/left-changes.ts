import { effect, inject, Injectable, Injector, untracked } from '@angular/core';
import { ConnectionStore } from '../connection/connection.store';
import { SessionStore } from '../session/session.store';
import { CHANGE_SENDERS } from './queue/change-sender';
import { SaveQueues } from './queue/save-queues';

/** Sends, from whatever page is open, what earlier visits of this person left on the device. */
@Injectable({ providedIn: 'root' })
export class LeftChanges {
  private readonly senders = inject(CHANGE_SENDERS);
  private readonly queues = inject(SaveQueues);
  private readonly session = inject(SessionStore);
  private readonly injector = inject(Injector);
  private running: Promise<void> = Promise.resolve();

  /** Sends now, and whenever the network or the person is back. */
  start(): void {
    effect(
      () => {
        if (this.session.status() === 'signedIn' && this.session.user() !== null)
          untracked(() => void this.send());
      },
      { injector: this.injector },
    );
    this.injector.get(ConnectionStore).onOnline(() => void this.send());
  }

  /** Ready when all that could be sent is sent; what could not is tried again by its queue. */
  send(): Promise<void> {
    this.running = this.running.then(() => this.sendAll()).catch(() => undefined);
    return this.running;
  }

  private async sendAll(): Promise<void> {
    const scopes = new Set(await this.queues.lookAtDevice());
    for (const scope of scopes) {
      const [, organisationId = '', resource = ''] = scope.split('|');
      const sender = this.senders.find((one) => resource.startsWith(one.resource));
      if (sender === undefined || (await this.queues.isTaken(scope))) continue;
      const queue = await sender.open(this.injector, organisationId, resource);
      await queue.restore();
      await this.queues.close(queue);
    }
    if (scopes.size > 0) await this.queues.lookAtDevice();
  }
}
