import { inject, Injectable } from '@angular/core';
import { fillPath } from '@zicht/shared/routes/api-paths';
import { SIGN_IN_API_PATHS } from '@zicht/shared/routes/sign-in-paths';
import { ApiClient } from '../http/api-client';

/** The request with which somebody proves again who they are. */
@Injectable({ providedIn: 'root' })
export class ProofApi {
  private readonly api = inject(ApiClient);

  give(password: string): Promise<void> {
    return this.api.post(fillPath(SIGN_IN_API_PATHS.proof, {}), { password });
  }
}
