import { inject, Injectable, signal } from '@angular/core';
import type { SecondFactor, SecondFactorSetUp } from '@zicht/shared/identity/second-factor.contract';
import { ApiProblem, problemCodeOf } from '../../../../core/http/api-problem';
import { requestState } from '../../../../core/request/request-state';
import { Proof } from '../../../../core/session/proof/proof';
import { SessionStore } from '../../../../core/session/session.store';
import { SecondFactorApi } from './second-factor.api';

/** One's own second factor; secrets and codes stay here while they are shown, and nowhere else. */
@Injectable()
export class SecondFactorStore {
  private readonly api = inject(SecondFactorApi);
  private readonly session = inject(SessionStore);
  private readonly proof = inject(Proof);

  readonly request = requestState<SecondFactor>();
  /** What the app needs, while it is set up. */
  readonly setUp = signal<SecondFactorSetUp | null>(null);
  /** Recovery codes that were just made. */
  readonly codes = signal<readonly string[] | null>(null);
  /** Key of the words of what went wrong. */
  readonly problem = signal<string | null>(null);

  load(): Promise<void> {
    return this.request.run(() => this.api.read());
  }

  begin(): Promise<boolean> {
    return this.tried(async () => this.setUp.set(await this.proof.around(() => this.api.begin())));
  }

  confirm(code: string): Promise<boolean> {
    return this.tried(async () => {
      this.codes.set((await this.api.confirm(code)).codes);
      this.setUp.set(null);
      await Promise.all([this.load(), this.session.load()]);
    });
  }

  remove(password: string): Promise<boolean> {
    return this.tried(async () => {
      await this.api.remove(password);
      await this.load();
    });
  }

  renew(password: string): Promise<boolean> {
    return this.tried(async () => {
      this.codes.set((await this.api.renew(password)).codes);
      await this.load();
    });
  }

  private async tried(work: () => Promise<void>): Promise<boolean> {
    this.problem.set(null);
    try {
      await work();
      return true;
    } catch (error) {
      const fault = error instanceof ApiProblem ? error.faults[0] : undefined;
      const isOfForm = fault?.path === '/code' || fault?.path === '/password';
      this.problem.set(
        isOfForm ? `access.secondFactor.faults.${fault?.code}` : `problems.${problemCodeOf(error)}`,
      );
      return false;
    }
  }
}
