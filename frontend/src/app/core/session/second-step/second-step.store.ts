import { inject, Injectable, signal } from '@angular/core';
import type { SecondSteps } from '@zicht/shared/identity/second-factor.contract';
import type { Session } from '@zicht/shared/identity/session.contract';
import { ApiProblem, problemCodeOf } from '../../http/api-problem';
import { SecondStepApi } from './second-step.api';

/** The code after the password, and what was wrong with it. */
@Injectable()
export class SecondStepStore {
  private readonly api = inject(SecondStepApi);
  private isBusy = false;

  /** What this person has; null until it is known. */
  readonly steps = signal<SecondSteps | null>(null);
  /** True while a recovery code is asked in place of one of the app. */
  readonly isRecovery = signal(false);
  /** Key of the words of what went wrong. */
  readonly problem = signal<string | null>(null);

  /** Without an answer a code is asked: the server judges it anyway. */
  async load(): Promise<void> {
    const unknown = { app: true, passkey: false, recoveryCode: true };
    this.steps.set(await this.api.steps().catch(() => unknown));
  }

  /** Who is signed in by this code; undefined when it was not right. */
  async give(code: string): Promise<Session | undefined> {
    this.problem.set(code === '' ? 'access.secondFactor.faults.missingCode' : null);
    if (code === '' || this.isBusy) return undefined;
    this.isBusy = true;
    try {
      return await this.api.give(code);
    } catch (error) {
      this.problem.set(this.wordsOf(error));
      return undefined;
    } finally {
      this.isBusy = false;
    }
  }

  private wordsOf(error: unknown): string {
    if (error instanceof ApiProblem && error.code === 'signInFailed')
      return 'access.secondFactor.faults.tooLate';
    if (error instanceof ApiProblem && error.code === 'invalidInput')
      return `access.secondFactor.faults.${this.isRecovery() ? 'wrongRecoveryCode' : 'wrongCode'}`;
    return `problems.${problemCodeOf(error)}`;
  }
}
