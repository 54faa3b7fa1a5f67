import { inject, Injectable, signal } from '@angular/core';
import type { ProposeRecovery, Recovery } from '@zicht/shared/identity/recovery.contract';
import { problemCodeOf } from '../../../core/http/api-problem';
import { requestState } from '../../../core/request/request-state';
import { Proof } from '../../../core/session/proof/proof';
import { JoiningApi } from '../joining.api';

/** Organisations and inspectorates without an active coordinator, and what two administrators do about it. */
@Injectable()
export class RecoveryStore {
  private readonly api = inject(JoiningApi);
  private readonly proof = inject(Proof);

  readonly request = requestState<readonly Recovery[]>();
  readonly problem = signal<string | null>(null);
  /** What was done last, and for which organisation. */
  readonly done = signal<{
    readonly what: 'isProposed' | 'isConfirmed';
    readonly organisation: string;
  } | null>(null);

  async load(): Promise<void> {
    await this.request.run(async () => (await this.api.recoveries()).recoveries);
  }

  propose({ organisationId, name }: Recovery, proposal: ProposeRecovery): Promise<boolean> {
    return this.act({ what: 'isProposed', organisation: name }, () =>
      this.api.proposeRecovery(organisationId, proposal),
    );
  }

  confirm({ organisationId, name }: Recovery, email: string): Promise<boolean> {
    return this.act({ what: 'isConfirmed', organisation: name }, () =>
      this.api.confirmRecovery(organisationId, email),
    );
  }

  private async act(
    done: NonNullable<ReturnType<typeof this.done>>,
    send: () => Promise<void>,
  ): Promise<boolean> {
    this.problem.set(null);
    this.done.set(null);
    try {
      await this.proof.around(send);
    } catch (error) {
      this.problem.set(problemCodeOf(error));
      return false;
    }
    await this.load();
    this.done.set(done);
    return true;
  }
}
