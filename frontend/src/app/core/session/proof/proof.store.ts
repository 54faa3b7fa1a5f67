import { inject, Injectable, signal } from '@angular/core';
import { ApiProblem, problemCodeOf } from '../../http/api-problem';
import { GO_TO } from '../go-to';
import { ProofApi } from './proof.api';

/** The password or passkey that is asked again, and what was wrong with it. */
@Injectable()
export class ProofStore {
  private readonly api = inject(ProofApi);
  private readonly goTo = inject(GO_TO);

  /** Key of the words of what went wrong. */
  readonly problem = signal<string | null>(null);
  /** True where the provider of an organisation can ask in place of the password. */
  readonly isThroughProvider = signal(false);

  /** True once the person turns out to have a passkey. */
  readonly hasPasskey = signal(false);

  /** Without an answer the password is asked alone. */
  async load(): Promise<void> {
    const [hasPasskey, isThroughProvider] = await Promise.all([
      this.api.hasPasskey().catch(() => false),
      this.api.isThroughProvider().catch(() => false),
    ]);
    this.hasPasskey.set(hasPasskey);
    this.isThroughProvider.set(isThroughProvider);
  }

  /** Lets the provider ask who is there; the browser comes back to this page. */
  async goToProvider(): Promise<void> {
    try {
      const { pathname, search } = location;
      this.goTo((await this.api.atProvider(pathname + search)).address);
    } catch (error) {
      this.problem.set(`problems.${problemCodeOf(error)}`);
    }
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
