import { inject, Injectable } from '@angular/core';
import type {
  AddPasskey,
  PasskeyCreation,
  PasskeyList,
  RenamePasskey,
} from '@zicht/shared/identity/passkey.contract';
import type { RecoveryCodes } from '@zicht/shared/identity/second-factor.contract';
import { fillPath } from '@zicht/shared/routes/api-paths';
import { SIGN_IN_API_PATHS } from '@zicht/shared/routes/sign-in-paths';
import { ApiClient } from '../../../../core/http/api-client';

/** Requests about one's own passkeys. */
@Injectable({ providedIn: 'root' })
export class PasskeysApi {
  private readonly api = inject(ApiClient);

  list(): Promise<PasskeyList> {
    return this.api.get(fillPath(SIGN_IN_API_PATHS.passkeys, {}));
  }

  begin(): Promise<PasskeyCreation> {
    return this.api.post(fillPath(SIGN_IN_API_PATHS.passkeyCreation, {}));
  }

  add(passkey: AddPasskey): Promise<RecoveryCodes> {
    return this.api.post(fillPath(SIGN_IN_API_PATHS.passkeys, {}), passkey);
  }

  rename(passkeyId: string, rename: RenamePasskey): Promise<void> {
    return this.api.patch(fillPath(SIGN_IN_API_PATHS.passkey, { passkeyId }), rename);
  }

  remove(passkeyId: string): Promise<void> {
    return this.api.delete(fillPath(SIGN_IN_API_PATHS.passkey, { passkeyId }));
  }
}
