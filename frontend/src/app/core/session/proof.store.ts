import { inject, Injectable, signal } from '@angular/core';
import { ApiProblem, problemCodeOf } from '../http/api-problem';
import { ProofApi } from './proof.api';

/** The password or passkey that is asked again, and what was wrong with it. */
@Injectable()
export class ProofStore {
  private readonly api = inject(ProofApi);

  /** Key of the words of what went wrong. */
  readonly problem = signal<string | null>(null);

  /** True once the person turns out to have a passkey. */
  readonly hasPasskey = signal(false);

  /** Without an answer the password is asked alone. */
  async load(): Promise<void> {
    this.hasPasskey.set(await this.api.hasPasskey().catch(() => false));
  }

  /** True when the server took it. */
  async give(password: string): Promise<boolean> {
    this.problem.set(password === '' ? 'access.secondFactor.proof.missing' : null);
    if (password === '') return false;
    try {
      await this.api.give(password);
      return true;
    } catch (error) {
      const isWrong = error instanceof ApiProblem && error.faults[0]?.path === '/password';
      this.problem.set(
        isWrong ? 'access.secondFactor.proof.wrongPassword' : `problems.${problemCodeOf(error)}`,
      );
      return false;
    }
  }
}
