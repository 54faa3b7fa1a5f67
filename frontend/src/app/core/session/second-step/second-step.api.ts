import { inject, Injectable } from '@angular/core';
import type { SecondSteps } from '@zicht/shared/identity/second-factor.contract';
import type { Session } from '@zicht/shared/identity/session.contract';
import { fillPath } from '@zicht/shared/routes/api-paths';
import { SIGN_IN_API_PATHS } from '@zicht/shared/routes/sign-in-paths';
import { ApiClient } from '../../http/api-client';

/** The requests of the second step of signing in; apart, because few people meet it. */
@Injectable({ providedIn: 'root' })
export class SecondStepApi {
  private readonly api = inject(ApiClient);

  /** What this person has. */
  steps(): Promise<SecondSteps> {
    return this.api.get(fillPath(SIGN_IN_API_PATHS.secondStep, {}));
  }

  give(code: string): Promise<Session> {
    return this.api.post(fillPath(SIGN_IN_API_PATHS.secondStep, {}), { code });
  }
}
