import { inject, Injectable, signal } from '@angular/core';
import { ApiProblem, problemCodeOf } from '../http/api-problem';
import { ProofApi } from './proof.api';

/** The password that is asked again, and what was wrong with it. */
@Injectable()
export class ProofStore {
  private readonly api = inject(ProofApi);

  /** Key of the words of what went wrong. */
  readonly problem = signal<string | null>(null);

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
