import { inject, Injectable, signal } from '@angular/core';
import type { MailFailure, MailFailureList } from '@zicht/shared/notifications/notification.contract';
import { problemCodeOf } from '../../core/http/api-problem';
import { requestState } from '../../core/request/request-state';
import { PlatformApi } from './platform.api';

/** Mail that could not be sent, and what is tried again. */
@Injectable()
export class MailFailuresStore {
  private readonly api = inject(PlatformApi);

  readonly request = requestState<MailFailureList>();
  readonly retried = signal<MailFailure | null>(null);
  readonly problem = signal<string | null>(null);

  async load(): Promise<void> {
    await this.request.run(() => this.api.mailFailures());
  }

  async retry(failure: MailFailure): Promise<void> {
    this.problem.set(null);
    this.retried.set(null);
    try {
      await this.api.retryMail(failure);
      this.retried.set(failure);
      await this.load();
    } catch (error) {
      this.problem.set(problemCodeOf(error));
    }
  }
}
