import { InjectionToken, type Injector } from '@angular/core';
import type { OpenQueue } from './save-queues';

/** How a feature sends what waits for its resources while none of its pages is open. */
export interface ChangeSender {
  /** Start of the names of its resources. */
  readonly resource: string;
  /** Opens the queue; its code is fetched when there is something to send. */
  readonly open: (injector: Injector, organisationId: string, resource: string) => Promise<OpenQueue>;
}

/** What can be sent from any page; the features are named where the application is put together. */
export const CHANGE_SENDERS = new InjectionToken<readonly ChangeSender[]>('senders of changes', {
  factory: () => [],
});
