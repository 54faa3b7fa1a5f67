import { ChangeDetectionStrategy, Component, effect, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { UnreadStore } from '../../core/notifications/unread.store';
import { SessionStore } from '../../core/session/session.store';
import { injectTexts } from '../../ui/language/texts';

/** Leads to the messages of the organisation of this tab, with the number of unread ones. */
@Component({
  selector: 'zou-messages-link',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink],
  template: `@if (session.organisation()) {
    <a [routerLink]="'/' + path"
      >{{ t('shell.messages') }}
      @if (unread.count(); as count) {
        <span class="zou-count" aria-hidden="true">{{ count }}</span>
        <span class="zou-hidden-text">{{ t.count('shell.unread', count) }}</span>
      }
    </a>
  }`,
})
export class MessagesLink {
  protected readonly session = inject(SessionStore);
  protected readonly unread = inject(UnreadStore);
  protected readonly t = injectTexts();
  protected readonly path = APP_PATHS.notifications;

  constructor() {
    effect(() => {
      const organisation = this.session.organisation();
      if (organisation) void this.unread.load(organisation.id);
    });
  }
}
