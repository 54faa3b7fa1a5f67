import { inject, Injectable } from '@angular/core';
import type { ChangeProfile, Session, SignIn } from '@zicht/shared/identity/session.contract';
import { API_PATHS, fillPath } from '@zicht/shared/routes/api-paths';
import { ApiClient } from '../http/api-client';

/** Requests about who is signed in. */
@Injectable({ providedIn: 'root' })
export class SessionApi {
  private readonly api = inject(ApiClient);

  read(): Promise<Session> {
    return this.api.get(fillPath(API_PATHS.session, {}));
  }

  signIn(form: SignIn): Promise<Session | undefined> {
    return this.api.post(fillPath(API_PATHS.session, {}), form);
  }

  signOut(): Promise<void> {
    return this.api.delete(fillPath(API_PATHS.session, {}));
  }

  signOutEverywhere(): Promise<void> {
    return this.api.delete(fillPath(API_PATHS.sessions, {}));
  }

  extend(): Promise<Session | undefined> {
    return this.api.post(fillPath(API_PATHS.sessionExtension, {}));
  }

  changeProfile(changes: ChangeProfile): Promise<unknown> {
    // Who chooses and goes on at once has chosen all the same.
    return this.api.patch(fillPath(API_PATHS.profile, {}), changes, { keepalive: true });
  }
}
