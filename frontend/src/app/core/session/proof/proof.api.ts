import { inject, Injectable } from '@angular/core';
import type { SecondFactor } from '@zicht/shared/identity/second-factor.contract';
import type { Session } from '@zicht/shared/identity/session.contract';
import type { ProviderAddress } from '@zicht/shared/identity/single-sign-on.contract';
import { API_PATHS, fillPath } from '@zicht/shared/routes/api-paths';
import { SIGN_IN_API_PATHS } from '@zicht/shared/routes/sign-in-paths';
import { SINGLE_SIGN_ON_API_PATHS } from '@zicht/shared/routes/single-sign-on-paths';
import { ApiClient } from '../../http/api-client';

/** The requests with which somebody proves again who they are. */
@Injectable({ providedIn: 'root' })
export class ProofApi {
  private readonly api = inject(ApiClient);

  /** Whether a passkey may be used in place of the password. */
  async hasPasskey(): Promise<boolean> {
    const factor = await this.api.get<SecondFactor>(fillPath(SIGN_IN_API_PATHS.secondFactor, {}));
    return factor.hasPasskey;
  }

  /** True for whoever came in through the provider of an organisation, and may have no password. */
  async isThroughProvider(): Promise<boolean> {
    const session: Session = await this.api.get(fillPath(API_PATHS.session, {}));
    return session.signInCode !== undefined;
  }

  atProvider(returnPath: string): Promise<ProviderAddress> {
    return this.api.post(fillPath(SINGLE_SIGN_ON_API_PATHS.singleSignOnProof, {}), { returnPath });
  }

  give(password: string): Promise<void> {
    return this.api.post(fillPath(SIGN_IN_API_PATHS.proof, {}), { password });
  }
}
