import { inject, Injectable } from '@angular/core';
import type {
  CalendarFeed,
  MailPreference,
  NewCalendarFeed,
} from '@zicht/shared/notifications/notification.contract';
import type { MailRhythm } from '@zicht/shared/notifications/notification-kinds';
import { fillPath } from '@zicht/shared/routes/api-paths';
import { MAIL_API_PATHS } from '@zicht/shared/routes/mail-api-paths';
import { ApiClient } from '../../../core/http/api-client';

/** Requests about one's own mail and calendar. */
@Injectable({ providedIn: 'root' })
export class MessagesApi {
  private readonly api = inject(ApiClient);

  mail(): Promise<MailPreference> {
    return this.api.get(fillPath(MAIL_API_PATHS.ownMailPreference, {}));
  }

  chooseMail(rhythm: MailRhythm): Promise<MailPreference> {
    return this.api.put(fillPath(MAIL_API_PATHS.ownMailPreference, {}), { rhythm });
  }

  /** By the link of a letter; without a rhythm only asks. */
  mailByLink(token: string, rhythm?: MailRhythm): Promise<MailPreference> {
    return this.api.post(fillPath(MAIL_API_PATHS.mailPreference, {}), { token, rhythm });
  }

  calendar(): Promise<CalendarFeed> {
    return this.api.get(fillPath(MAIL_API_PATHS.ownCalendar, {}));
  }

  renewCalendar(): Promise<NewCalendarFeed> {
    return this.api.post(fillPath(MAIL_API_PATHS.ownCalendar, {}));
  }

  removeCalendar(): Promise<void> {
    return this.api.delete(fillPath(MAIL_API_PATHS.ownCalendar, {}));
  }
}
