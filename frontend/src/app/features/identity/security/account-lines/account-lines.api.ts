import { inject, Injectable } from '@angular/core';
import type { AccountLineList } from '@zicht/shared/identity/account.contract';
import { fillPath } from '@zicht/shared/routes/api-paths';
import { SIGN_IN_API_PATHS } from '@zicht/shared/routes/sign-in-paths';
import { ApiClient } from '../../../../core/http/api-client';

/** The request for what happened to one's account. */
@Injectable({ providedIn: 'root' })
export class AccountLinesApi {
  private readonly api = inject(ApiClient);

  read(): Promise<AccountLineList> {
    return this.api.get(fillPath(SIGN_IN_API_PATHS.accountLines, {}));
  }
}
