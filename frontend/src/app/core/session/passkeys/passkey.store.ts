import { inject, Injectable, signal } from '@angular/core';
import type { Session } from '@zicht/shared/identity/session.contract';
import { ApiProblem, problemCodeOf } from '../../http/api-problem';
import { PasskeyApi } from './passkey.api';
import { PasskeyRefused, Passkeys } from './passkeys';

/** A passkey that is asked, and what was wrong with it. */
@Injectable()
export class PasskeyStore {
  private readonly api = inject(PasskeyApi);
  private readonly passkeys = inject(Passkeys);
  private isBusy = false;

  /** Key of the words of what went wrong. */
  readonly problem = signal<string | null>(null);

  /** Who is signed in by it; undefined when nobody is. */
  signIn(): Promise<Session | undefined> {
    return this.tried(async () => this.api.signIn(await this.passkeys.use(await this.api.ask())));
  }

  /** True when the server took it. */
  async prove(): Promise<boolean> {
    const isProven = await this.tried(async () => {
      await this.api.prove(await this.passkeys.use(await this.api.ask()));
      return true;
    });
    return isProven === true;
  }

  private async tried<T>(work: () => Promise<T>): Promise<T | undefined> {
    if (this.isBusy) return undefined;
    this.isBusy = true;
    this.problem.set(null);
    try {
      return await work();
    } catch (error) {
      this.problem.set(wordsOf(error));
      return undefined;
    } finally {
      this.isBusy = false;
    }
  }
}

function wordsOf(error: unknown): string {
  if (error instanceof PasskeyRefused) return `access.passkeys.faults.${error.reason}`;
  const isWrong = error instanceof ApiProblem && ['signInFailed', 'invalidInput'].includes(error.code);
  return isWrong ? 'access.passkeys.faults.wrong' : `problems.${problemCodeOf(error)}`;
}
