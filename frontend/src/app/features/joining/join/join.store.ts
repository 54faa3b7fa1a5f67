import { inject, Injectable, signal } from '@angular/core';
import type { ReferenceData } from '@zicht/shared/framework/reference-data.contract';
import type { AskToJoin } from '@zicht/shared/joining/join.contract';
import { ApiProblem, problemCodeOf } from '../../../core/http/api-problem';
import { requestState } from '../../../core/request/request-state';
import { JoiningApi } from '../joining.api';

/** Asking to join, and confirming that the address is one's own. */
@Injectable()
export class JoinStore {
  private readonly api = inject(JoiningApi);

  readonly request = requestState<ReferenceData>();
  /** Code of what went wrong. */
  readonly problem = signal<string | null>(null);
  /** True when the link opens nothing: unknown, used or too old. */
  readonly isDead = signal(false);

  async load(): Promise<void> {
    await this.request.run(() => this.api.referenceData());
  }

  /** True when the request was taken. */
  async ask(request: AskToJoin): Promise<boolean> {
    this.problem.set(null);
    try {
      await this.api.ask(request);
      return true;
    } catch (error) {
      this.problem.set(problemCodeOf(error));
      return false;
    }
  }

  /** True when the request now waits for a decision. */
  async confirm(token: string): Promise<boolean> {
    this.problem.set(null);
    try {
      await this.api.confirm(token);
      return true;
    } catch (error) {
      // A token that is too long to be one of ours is refused by its form.
      if (error instanceof ApiProblem && ['notFound', 'invalidInput'].includes(error.code))
        this.isDead.set(true);
      else this.problem.set(problemCodeOf(error));
      return false;
    }
  }
}
