import { computed, inject, Injectable, signal } from '@angular/core';
import type { Notification } from '@zicht/shared/notifications/notification.contract';
import { problemCodeOf } from '../../core/http/api-problem';
import { UnreadStore } from '../../core/notifications/unread.store';
import { requestState } from '../../core/request/request-state';
import { SessionStore } from '../../core/session/session.store';
import { NotificationsApi } from './notifications.api';

/** What this person was told in the organisation of this tab. */
@Injectable()
export class NotificationsStore {
  private readonly api = inject(NotificationsApi);
  private readonly unread = inject(UnreadStore);
  private readonly organisation = inject(SessionStore).organisation;

  readonly request = requestState<readonly Notification[]>();
  readonly problem = signal<string | null>(null);
  readonly isAllRead = signal(false);
  readonly unreadIds = computed(() =>
    (this.request.value() ?? []).filter(({ readAt }) => readAt === null).map(({ id }) => id),
  );

  async load(): Promise<void> {
    const organisation = this.organisation();
    if (!organisation) return;
    await this.request.run(async () => {
      const { notifications, unread } = await this.api.list(organisation.id);
      this.unread.set(unread);
      return notifications;
    });
  }

  /** Marks messages as read; where that fails they stay unread, which harms nobody. */
  async read(ids: readonly string[]): Promise<void> {
    const organisation = this.organisation();
    if (!organisation || ids.length === 0) return;
    this.problem.set(null);
    this.isAllRead.set(false);
    try {
      const { unread } = await this.api.read(organisation.id, ids);
      this.unread.set(unread);
      const readAt = new Date().toISOString();
      this.request.set(
        (this.request.value() ?? []).map((each) => (ids.includes(each.id) ? { ...each, readAt } : each)),
      );
      this.isAllRead.set(this.unreadIds().length === 0);
    } catch (error) {
      this.problem.set(problemCodeOf(error));
    }
  }
}
