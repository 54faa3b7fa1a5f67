import { inject, Injectable } from '@angular/core';
import type { Session } from '@zicht/shared/identity/session.contract';
import { fillPath } from '@zicht/shared/routes/api-paths';
import { SIGN_IN_API_PATHS } from '@zicht/shared/routes/sign-in-paths';
import { ApiClient } from '../http/api-client';

/** The request of the second step of signing in; apart, because few people meet it. */
@Injectable({ providedIn: 'root' })
export class SecondStepApi {
  private readonly api = inject(ApiClient);

  give(code: string): Promise<Session> {
    return this.api.post(fillPath(SIGN_IN_API_PATHS.secondStep, {}), { code });
  }
}
