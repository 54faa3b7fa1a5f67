import { inject, Injectable } from '@angular/core';
import type { Departure, ProviderAddress, Returned } from '@zicht/shared/identity/single-sign-on.contract';
import { fillPath } from '@zicht/shared/routes/api-paths';
import { SINGLE_SIGN_ON_API_PATHS } from '@zicht/shared/routes/single-sign-on-paths';
import { ApiClient } from '../../../core/http/api-client';

/** Requests about signing in and out through the provider of an organisation. */
@Injectable({ providedIn: 'root' })
export class SingleSignOnApi {
  private readonly api = inject(ApiClient);

  start(code: string, returnPath: string): Promise<ProviderAddress> {
    return this.api.post(fillPath(SINGLE_SIGN_ON_API_PATHS.singleSignOn, {}), { code, returnPath });
  }

  comeBack(code: string, query: string): Promise<Returned> {
    return this.api.post(fillPath(SINGLE_SIGN_ON_API_PATHS.singleSignOnReturn, {}), { code, query });
  }

  depart(code: string): Promise<Departure> {
    return this.api.post(fillPath(SINGLE_SIGN_ON_API_PATHS.singleSignOnDeparture, {}), { code });
  }
}
