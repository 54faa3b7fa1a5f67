import { inject, Injectable } from '@angular/core';
import type { AccountLine } from '@zicht/shared/identity/account.contract';
import { requestState } from '../../../../core/request/request-state';
import { AccountLinesApi } from './account-lines.api';

/** What happened to one's account. */
@Injectable()
export class AccountLinesStore {
  private readonly api = inject(AccountLinesApi);

  readonly request = requestState<readonly AccountLine[]>();

  load(): Promise<void> {
    return this.request.run(async () => (await this.api.read()).lines);
  }
}
