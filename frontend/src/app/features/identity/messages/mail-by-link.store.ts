import { inject, Injectable, signal } from '@angular/core';
import type { MailRhythm } from '@zicht/shared/notifications/notification-kinds';
import { problemCodeOf } from '../../../core/http/api-problem';
import { requestState } from '../../../core/request/request-state';
import { MessagesApi } from './messages.api';

/** How often mail comes, for whoever holds the link of a letter. */
@Injectable()
export class MailByLinkStore {
  private readonly api = inject(MessagesApi);
  private token = '';

  readonly request = requestState<MailRhythm>();
  readonly isSaved = signal(false);
  /** The link is not one of ours: torn, or of somebody who is gone. */
  readonly isUnknown = signal(false);
  readonly problem = signal<string | null>(null);

  async load(token: string): Promise<void> {
    this.token = token;
    if (token === '') return this.isUnknown.set(true);
    await this.request.run(async () => (await this.api.mailByLink(token)).rhythm);
    this.isUnknown.set(['notFound', 'invalidInput'].includes(this.request.problem() ?? ''));
  }

  async choose(rhythm: MailRhythm): Promise<void> {
    this.isSaved.set(false);
    this.problem.set(null);
    try {
      this.request.set((await this.api.mailByLink(this.token, rhythm)).rhythm);
      this.isSaved.set(true);
    } catch (error) {
      this.problem.set(problemCodeOf(error));
    }
  }
}
