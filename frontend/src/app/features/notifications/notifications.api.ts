import { inject, Injectable } from '@angular/core';
import type { NotificationList, UnreadCount } from '@zicht/shared/notifications/notification.contract';
import { API_PATHS, fillPath } from '@zicht/shared/routes/api-paths';
import { SELDOM_API_PATHS } from '@zicht/shared/routes/seldom-api-paths';
import { ApiClient } from '../../core/http/api-client';

/** Requests of the page of messages. */
@Injectable({ providedIn: 'root' })
export class NotificationsApi {
  private readonly api = inject(ApiClient);

  list(organisationId: string): Promise<NotificationList> {
    return this.api.get(fillPath(API_PATHS.notifications, { organisationId }));
  }

  read(organisationId: string, ids: readonly string[]): Promise<UnreadCount> {
    return this.api.post(fillPath(SELDOM_API_PATHS.readNotifications, { organisationId }), { ids });
  }
}
