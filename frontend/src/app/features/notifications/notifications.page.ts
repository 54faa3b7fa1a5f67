import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Notification } from '@zicht/shared/notifications/notification.contract';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { PageHeading } from '../../core/page/page-heading';
import { Alert } from '../../ui/elements/alert';
import { EmptyState } from '../../ui/elements/loading/empty-state';
import { RequestStateView } from '../../ui/elements/loading/request-state';
import { StatusLabel } from '../../ui/elements/status-label';
import { injectFormats } from '../../ui/formats/formats';
import { Time } from '../../ui/formats/time';
import { injectTexts } from '../../ui/language/texts';
import { linkOf } from './notification-link';
import { NotificationsStore } from './notifications.store';

/** What this person was told, newest first, each with the page that it is about. */
@Component({
  selector: 'zou-notifications-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, EmptyState, PageHeading, RequestStateView, RouterLink, StatusLabel, Time],
  providers: [NotificationsStore],
  templateUrl: './notifications.page.html',
})
export class NotificationsPage {
  protected readonly store = inject(NotificationsStore);
  protected readonly t = injectTexts();
  protected readonly f = injectFormats();
  protected readonly linkOf = linkOf;
  protected readonly profile = `/${APP_PATHS.profile}`;

  constructor() {
    void this.store.load();
  }

  protected titleOf({ kind, facts }: Notification): string {
    const key = `notifications.kinds.${kind}.title`;
    return this.t.has(`${key}.one`) ? this.t.count(key, facts.days ?? facts.count ?? 0) : this.t(key);
  }

  protected textOf({ kind, facts }: Notification): string {
    const { count = 0, days = 0, year = '', date, reference = '' } = facts;
    const key = `notifications.kinds.${kind}.text`;
    const values = {
      year,
      reference,
      date: date === undefined ? '' : this.f.date(date),
      days: this.t.count('notifications.days', days),
    };
    if (kind === 'questionsAssigned' && date === undefined)
      return this.t.count('notifications.kinds.questionsAssigned.undated', count);
    return this.t.has(`${key}.one`) ? this.t.count(key, count, values) : this.t(key, values);
  }
}
