import { inject, Injectable } from '@angular/core';
import type { AcceptInvitation, OpenedInvitation } from '@zicht/shared/identity/people.contract';
import { fillPath } from '@zicht/shared/routes/api-paths';
import { PEOPLE_API_PATHS } from '@zicht/shared/routes/people-paths';
import { ApiClient } from '../../../core/http/api-client';

/** Requests of whoever holds the link of an invitation. */
@Injectable({ providedIn: 'root' })
export class InvitationApi {
  private readonly api = inject(ApiClient);

  open(token: string): Promise<OpenedInvitation> {
    return this.api.post(fillPath(PEOPLE_API_PATHS.invitation, {}), { token });
  }

  accept(acceptance: AcceptInvitation): Promise<void> {
    return this.api.post(fillPath(PEOPLE_API_PATHS.invitationAcceptance, {}), acceptance);
  }
}
