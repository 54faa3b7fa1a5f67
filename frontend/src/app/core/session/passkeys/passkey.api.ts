import { inject, Injectable } from '@angular/core';
import type { PasskeyAnswer, PasskeyChallenge } from '@zicht/shared/identity/passkey.contract';
import type { Session } from '@zicht/shared/identity/session.contract';
import { fillPath } from '@zicht/shared/routes/api-paths';
import { SIGN_IN_API_PATHS } from '@zicht/shared/routes/sign-in-paths';
import { ApiClient } from '../../http/api-client';

/** Requests with which somebody signs in, or proves who they are, by a passkey. */
@Injectable({ providedIn: 'root' })
export class PasskeyApi {
  private readonly api = inject(ApiClient);

  ask(): Promise<PasskeyChallenge> {
    return this.api.post(fillPath(SIGN_IN_API_PATHS.passkeyChallenge, {}));
  }

  signIn(answer: PasskeyAnswer): Promise<Session> {
    return this.api.post(fillPath(SIGN_IN_API_PATHS.passkeySignIn, {}), answer);
  }

  prove(answer: PasskeyAnswer): Promise<void> {
    return this.api.post(fillPath(SIGN_IN_API_PATHS.passkeyProof, {}), answer);
  }
}
