import { inject, Injectable } from '@angular/core';
import type { SecondFactor } from '@zicht/shared/identity/second-factor.contract';
import { fillPath } from '@zicht/shared/routes/api-paths';
import { SIGN_IN_API_PATHS } from '@zicht/shared/routes/sign-in-paths';
import { ApiClient } from '../http/api-client';

/** The requests with which somebody proves again who they are. */
@Injectable({ providedIn: 'root' })
export class ProofApi {
  private readonly api = inject(ApiClient);

  /** Whether a passkey may be used in place of the password. */
  async hasPasskey(): Promise<boolean> {
    const factor = await this.api.get<SecondFactor>(fillPath(SIGN_IN_API_PATHS.secondFactor, {}));
    return factor.hasPasskey;
  }

  give(password: string): Promise<void> {
    return this.api.post(fillPath(SIGN_IN_API_PATHS.proof, {}), { password });
  }
}
