import { inject, Injectable } from '@angular/core';
import { ACCOUNT_ENDING_API_PATHS } from '@zicht/shared/routes/account-ending-api-paths';
import { fillPath } from '@zicht/shared/routes/api-paths';
import { ApiClient } from '../../../../core/http/api-client';

/** The request that ends one's account. */
@Injectable({ providedIn: 'root' })
export class AccountEndingApi {
  private readonly api = inject(ApiClient);

  end(): Promise<void> {
    return this.api.post(fillPath(ACCOUNT_ENDING_API_PATHS.accountEnding, {}), { isSure: true });
  }
}
