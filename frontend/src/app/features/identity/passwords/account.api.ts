import { inject, Injectable } from '@angular/core';
import type {
  ChangePassword,
  OwnSessionList,
  RequestPasswordReset,
  ResetPassword,
} from '@zicht/shared/identity/account.contract';
import { fillPath } from '@zicht/shared/routes/api-paths';
import { PEOPLE_API_PATHS } from '@zicht/shared/routes/people-paths';
import { ApiClient } from '../../../core/http/api-client';

/** Requests about one's own password and sign-ins. */
@Injectable({ providedIn: 'root' })
export class AccountApi {
  private readonly api = inject(ApiClient);

  requestReset(request: RequestPasswordReset): Promise<void> {
    return this.api.post(fillPath(PEOPLE_API_PATHS.passwordReset, {}), request);
  }

  reset(reset: ResetPassword): Promise<void> {
    return this.api.post(fillPath(PEOPLE_API_PATHS.passwordResetCompletion, {}), reset);
  }

  change(change: ChangePassword): Promise<void> {
    return this.api.put(fillPath(PEOPLE_API_PATHS.ownPassword, {}), change);
  }

  sessions(): Promise<OwnSessionList> {
    return this.api.get(fillPath(PEOPLE_API_PATHS.ownSessions, {}));
  }

  endSession(sessionId: string): Promise<void> {
    return this.api.delete(fillPath(PEOPLE_API_PATHS.ownSession, { sessionId }));
  }
}
