import { inject, Injectable, signal } from '@angular/core';
import type { OwnSession } from '@zicht/shared/identity/account.contract';
import { problemCodeOf } from '../../../core/http/api-problem';
import { requestState } from '../../../core/request/request-state';
import { AccountApi } from '../passwords/account.api';

/** Where one is signed in. */
@Injectable()
export class OwnSessionsStore {
  private readonly api = inject(AccountApi);

  readonly request = requestState<readonly OwnSession[]>();
  readonly problem = signal<string | null>(null);
  readonly isEnded = signal(false);

  load(): Promise<void> {
    return this.request.run(async () => (await this.api.sessions()).sessions);
  }

  async end({ id }: OwnSession): Promise<void> {
    this.problem.set(null);
    this.isEnded.set(false);
    try {
      await this.api.endSession(id);
      this.isEnded.set(true);
      await this.load();
    } catch (error) {
      this.problem.set(problemCodeOf(error));
    }
  }
}
