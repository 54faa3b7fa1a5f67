import { inject, Injectable, signal } from '@angular/core';
import type { OwnPasskey } from '@zicht/shared/identity/passkey.contract';
import { ApiProblem, problemCodeOf } from '../../../../core/http/api-problem';
import { requestState } from '../../../../core/request/request-state';
import { PasskeyRefused, Passkeys } from '../../../../core/session/passkeys/passkeys';
import { Proof } from '../../../../core/session/proof/proof';
import { SessionStore } from '../../../../core/session/session.store';
import { PasskeysApi } from './passkeys.api';
import { SecondFactorStore } from '../second-factor/second-factor.store';

/** One's own passkeys; the recovery codes that come with the first stay here while they are shown. */
@Injectable()
export class PasskeysStore {
  private readonly api = inject(PasskeysApi);
  private readonly passkeys = inject(Passkeys);
  private readonly proof = inject(Proof);
  private readonly session = inject(SessionStore);
  private readonly secondFactor = inject(SecondFactorStore);
  private isBusy = false;

  readonly request = requestState<readonly OwnPasskey[]>();
  /** Recovery codes that came with a passkey. */
  readonly codes = signal<readonly string[] | null>(null);
  /** Key of the words of what went wrong. */
  readonly problem = signal<string | null>(null);

  load(): Promise<void> {
    return this.request.run(async () => (await this.api.list()).passkeys);
  }

  add(name: string): Promise<boolean> {
    return this.tried(async () => {
      const options = await this.proof.around(() => this.api.begin());
      const { codes } = await this.api.add({ name, ...(await this.passkeys.make(options)) });
      if (codes.length > 0) this.codes.set(codes);
    });
  }

  rename({ id }: OwnPasskey, name: string): Promise<boolean> {
    return this.tried(() => this.api.rename(id, { name }));
  }

  remove({ id }: OwnPasskey): Promise<boolean> {
    return this.tried(() => this.proof.around(() => this.api.remove(id)));
  }

  private async tried(work: () => Promise<void>): Promise<boolean> {
    if (this.isBusy) return false;
    this.isBusy = true;
    this.problem.set(null);
    try {
      await work();
      await Promise.all([this.load(), this.secondFactor.load(), this.session.load()]);
      return true;
    } catch (error) {
      this.problem.set(wordsOf(error));
      return false;
    } finally {
      this.isBusy = false;
    }
  }
}

function wordsOf(error: unknown): string {
  if (error instanceof PasskeyRefused) return `access.passkeys.faults.${error.reason}`;
  if (!(error instanceof ApiProblem)) return `problems.${problemCodeOf(error)}`;
  if (error.code === 'secondFactorNeeded') return 'access.passkeys.faults.last';
  const fault = error.faults[0];
  if (fault?.path === '/name') return 'access.passkeys.faults.name';
  return fault === undefined ? `problems.${error.code}` : `access.passkeys.faults.${fault.code}`;
}
