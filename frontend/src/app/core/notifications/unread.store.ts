import { inject, Injectable, signal } from '@angular/core';
import type { UnreadCount } from '@zicht/shared/notifications/notification.contract';
import { API_PATHS, fillPath } from '@zicht/shared/routes/api-paths';
import { ApiClient } from '../http/api-client';

/** How many messages are unread in the organisation of this tab; asked for once, then told by the page of messages. */
@Injectable({ providedIn: 'root' })
export class UnreadStore {
  private readonly api = inject(ApiClient);
  private readonly current = signal(0);
  /** The organisation that is being asked about: the header stands on the page twice. */
  private asking: string | null = null;

  readonly count = this.current.asReadonly();

  /** Asks the server; a count that cannot be had is no reason to trouble anybody. */
  async load(organisationId: string): Promise<void> {
    if (this.asking === organisationId) return;
    this.asking = organisationId;
    this.current.set(0);
    try {
      const { unread } = await this.api.get<UnreadCount>(
        fillPath(API_PATHS.unreadNotifications, { organisationId }),
      );
      this.current.set(unread);
    } catch {
      this.current.set(0);
    } finally {
      this.asking = null;
    }
  }

  set(count: number): void {
    this.current.set(count);
  }
}
