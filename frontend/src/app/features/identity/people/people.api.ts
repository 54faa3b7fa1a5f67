import { inject, Injectable } from '@angular/core';
import type { Invite, MemberTasks, People } from '@zicht/shared/identity/people.contract';
import type { OrganisationRole } from '@zicht/shared/access/roles';
import { fillPath } from '@zicht/shared/routes/api-paths';
import { PEOPLE_API_PATHS } from '@zicht/shared/routes/people-paths';
import { ApiClient } from '../../../core/http/api-client';

/** Which member of which organisation, as they were seen. */
export interface MemberKey {
  readonly organisationId: string;
  readonly userId: string;
  readonly version: number;
}

/** Requests about who belongs to an organisation. */
@Injectable({ providedIn: 'root' })
export class PeopleApi {
  private readonly api = inject(ApiClient);

  list(organisationId: string): Promise<People> {
    return this.api.get(fillPath(PEOPLE_API_PATHS.people, { organisationId }));
  }

  invite(organisationId: string, invite: Invite): Promise<void> {
    return this.api.post(fillPath(PEOPLE_API_PATHS.invitations, { organisationId }), invite);
  }

  renew(organisationId: string, invitationId: string): Promise<void> {
    return this.api.post(fillPath(PEOPLE_API_PATHS.invitationRenewal, { organisationId, invitationId }));
  }

  withdraw(organisationId: string, invitationId: string): Promise<void> {
    return this.api.post(fillPath(PEOPLE_API_PATHS.invitationWithdrawal, { organisationId, invitationId }));
  }

  changeRoles({ version, ...member }: MemberKey, roles: readonly OrganisationRole[]): Promise<void> {
    return this.api.put(fillPath(PEOPLE_API_PATHS.memberRoles, member), { version, roles });
  }

  changeDeputy({ version, ...member }: MemberKey, until: string | null): Promise<void> {
    return this.api.put(fillPath(PEOPLE_API_PATHS.memberDeputy, member), { version, until });
  }

  tasks({ organisationId, userId }: MemberKey): Promise<MemberTasks> {
    return this.api.get(fillPath(PEOPLE_API_PATHS.memberTasks, { organisationId, userId }));
  }

  remove({ version, ...member }: MemberKey, successorId: string | null): Promise<MemberTasks> {
    return this.api.post(fillPath(PEOPLE_API_PATHS.memberRemoval, member), { version, successorId });
  }
}
