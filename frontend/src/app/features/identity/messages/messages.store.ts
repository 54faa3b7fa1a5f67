import { inject, Injectable, signal } from '@angular/core';
import type { MailRhythm } from '@zicht/shared/notifications/notification-kinds';
import { problemCodeOf } from '../../../core/http/api-problem';
import { requestState } from '../../../core/request/request-state';
import { MessagesApi } from './messages.api';

/** What holds for one's mail and calendar. */
export interface MessageSettings {
  readonly rhythm: MailRhythm;
  readonly hasCalendar: boolean;
}

/** How often mail comes, and the link of one's own calendar. */
@Injectable()
export class MessagesStore {
  private readonly api = inject(MessagesApi);

  readonly request = requestState<MessageSettings>();
  readonly saved = signal<'mail' | 'calendar' | null>(null);
  readonly problem = signal<string | null>(null);
  /** Shown once, when it was made. */
  readonly link = signal<string | null>(null);

  async load(): Promise<void> {
    await this.request.run(async () => {
      const [{ rhythm }, { createdAt }] = await Promise.all([this.api.mail(), this.api.calendar()]);
      return { rhythm, hasCalendar: createdAt !== null };
    });
  }

  async chooseMail(rhythm: MailRhythm): Promise<void> {
    await this.change('mail', async () => ({ rhythm: (await this.api.chooseMail(rhythm)).rhythm }));
  }

  async renewCalendar(): Promise<void> {
    await this.change('calendar', async () => {
      this.link.set((await this.api.renewCalendar()).url);
      return { hasCalendar: true };
    });
  }

  async removeCalendar(): Promise<void> {
    await this.change('calendar', async () => {
      await this.api.removeCalendar();
      this.link.set(null);
      return { hasCalendar: false };
    });
  }

  private async change(
    what: 'mail' | 'calendar',
    work: () => Promise<Partial<MessageSettings>>,
  ): Promise<void> {
    this.saved.set(null);
    this.problem.set(null);
    try {
      const changed = await work();
      const before = this.request.value();
      if (before) this.request.set({ ...before, ...changed });
      this.saved.set(what);
    } catch (error) {
      this.problem.set(problemCodeOf(error));
    }
  }
}
