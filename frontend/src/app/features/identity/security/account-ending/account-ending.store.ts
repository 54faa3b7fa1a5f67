import { inject, Injectable, signal } from '@angular/core';
import { ApiProblem, problemCodeOf } from '../../../../core/http/api-problem';
import { Proof } from '../../../../core/session/proof/proof';
import { SessionStore } from '../../../../core/session/session.store';
import { SignOut } from '../../../../core/session/sign-out';
import { AccountEndingApi } from './account-ending.api';

/** What the server may find in the way; each has its words. */
const REASONS = ['lastCoordinator', 'lastHolder', 'ownSignInNeeded'];

/** The end of one's account. */
@Injectable()
export class AccountEndingStore {
  private readonly api = inject(AccountEndingApi);
  private readonly proof = inject(Proof);
  private readonly leaving = inject(SignOut);
  private readonly session = inject(SessionStore);

  readonly isBusy = signal(false);
  /** Key of the words of what stands in the way. */
  readonly problem = signal<string | null>(null);
  /** Changes that stand on this device alone and would be lost; the page asks while it is more than 0. */
  readonly unsavedCount = signal(0);

  /** Ends it when all is saved; otherwise the page asks first. */
  async ask(): Promise<void> {
    const userId = this.session.user()?.id;
    if (this.isBusy() || userId === undefined) return;
    this.isBusy.set(true);
    const count = await this.leaving.saveAll(userId);
    this.isBusy.set(false);
    this.unsavedCount.set(count);
    if (count === 0) await this.end();
  }

  /** Ends it, also when changes are lost by it; afterwards nothing of the person is on this device and the page is gone. */
  async end(): Promise<void> {
    if (this.isBusy()) return;
    this.isBusy.set(true);
    this.problem.set(null);
    try {
      await this.proof.around(() => this.api.end());
      await this.leaving.leaveBehind();
    } catch (error) {
      this.problem.set(wordsOf(error));
    } finally {
      this.isBusy.set(false);
    }
  }
}

function wordsOf(error: unknown): string {
  const code = error instanceof ApiProblem ? error.faults[0]?.code : undefined;
  return code !== undefined && REASONS.includes(code)
    ? `access.ending.${code}`
    : `problems.${problemCodeOf(error)}`;
}
