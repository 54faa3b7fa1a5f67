import { inject, Injectable } from '@angular/core';
import type { InspectorateRole } from '@zicht/shared/access/roles';
import type { Inspectors, InviteInspector } from '@zicht/shared/identity/inspectorate.contract';
import { fillPath } from '@zicht/shared/routes/api-paths';
import { INSPECTORATE_API_PATHS } from '@zicht/shared/routes/inspectorate-paths';
import { ApiClient } from '../../../core/http/api-client';

/** Which inspector of which inspectorate, as they were seen. */
export interface InspectorKey {
  readonly inspectorateId: string;
  readonly userId: string;
  readonly version: number;
}

/** Requests about who belongs to an inspectorate. */
@Injectable({ providedIn: 'root' })
export class InspectorsApi {
  private readonly api = inject(ApiClient);

  list(inspectorateId: string): Promise<Inspectors> {
    return this.api.get(fillPath(INSPECTORATE_API_PATHS.inspectors, { inspectorateId }));
  }

  invite(inspectorateId: string, invite: InviteInspector): Promise<void> {
    return this.api.post(fillPath(INSPECTORATE_API_PATHS.inspectorInvitations, { inspectorateId }), invite);
  }

  renew(inspectorateId: string, invitationId: string): Promise<void> {
    const key = { inspectorateId, invitationId };
    return this.api.post(fillPath(INSPECTORATE_API_PATHS.inspectorInvitationRenewal, key));
  }

  withdraw(inspectorateId: string, invitationId: string): Promise<void> {
    const key = { inspectorateId, invitationId };
    return this.api.post(fillPath(INSPECTORATE_API_PATHS.inspectorInvitationWithdrawal, key));
  }

  changeRoles({ version, ...key }: InspectorKey, roles: readonly InspectorateRole[]): Promise<void> {
    return this.api.put(fillPath(INSPECTORATE_API_PATHS.inspectorRoles, key), { version, roles });
  }

  remove({ version, ...key }: InspectorKey): Promise<void> {
    return this.api.post(fillPath(INSPECTORATE_API_PATHS.inspectorRemoval, key), { version });
  }
}
