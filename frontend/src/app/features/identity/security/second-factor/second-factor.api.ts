import { inject, Injectable } from '@angular/core';
import type {
  RecoveryCodes,
  SecondFactor,
  SecondFactorSetUp,
} from '@zicht/shared/identity/second-factor.contract';
import { fillPath } from '@zicht/shared/routes/api-paths';
import { SIGN_IN_API_PATHS } from '@zicht/shared/routes/sign-in-paths';
import { ApiClient } from '../../../../core/http/api-client';

/** Requests about one's own second factor. */
@Injectable({ providedIn: 'root' })
export class SecondFactorApi {
  private readonly api = inject(ApiClient);

  read(): Promise<SecondFactor> {
    return this.api.get(fillPath(SIGN_IN_API_PATHS.secondFactor, {}));
  }

  begin(): Promise<SecondFactorSetUp> {
    return this.api.post(fillPath(SIGN_IN_API_PATHS.secondFactorSetUp, {}));
  }

  confirm(code: string): Promise<RecoveryCodes> {
    return this.api.put(fillPath(SIGN_IN_API_PATHS.secondFactor, {}), { code });
  }

  remove(password: string): Promise<void> {
    return this.api.post(fillPath(SIGN_IN_API_PATHS.secondFactorRemoval, {}), { password });
  }

  renew(password: string): Promise<RecoveryCodes> {
    return this.api.post(fillPath(SIGN_IN_API_PATHS.recoveryCodes, {}), { password });
  }
}
