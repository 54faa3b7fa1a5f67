import { Injectable } from '@nestjs/common';
import type { InspectorateRole } from '@zicht/shared/access/roles';
import type { Inspectors } from '@zicht/shared/identity/inspectorate.contract';
import { requirePermission } from '../../platform/access/actor.js';
import type { Actor } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { bodyOf } from './domain/body.js';
import { coordinatorsOf } from './domain/members/member-rules.js';
import { InvitationRepository } from './persistence/invitations/invitation.repository.js';
import { MembershipRepository } from './persistence/members/membership.repository.js';
import { UserRepository } from './persistence/accounts/user.repository.js';
import { presentInvitation } from './use-cases/invitations/present-invitation.js';

/** Everybody of an inspectorate, for its coordinators. */
@Injectable()
export class InspectorQueries {
  constructor(
    private readonly database: TenantDatabase,
    private readonly members: MembershipRepository,
    private readonly invitations: InvitationRepository,
    private readonly users: UserRepository,
    private readonly clock: Clock,
  ) {}

  /** Inspectors by name, and the invitations that wait. */
  async show(actor: Actor): Promise<Inspectors> {
    const { manage, lead } = bodyOf(actor);
    requirePermission(actor, manage);
    const { organisationId } = actor;
    const addresses = await this.users.addressesOf(organisationId);
    return this.database.run({ organisationId, readOnly: true }, async (transaction) => {
      const people = await this.members.active<InspectorateRole>(transaction);
      const open = await this.invitations.open<InspectorateRole>(transaction);
      return {
        people: people.map(({ userId, name, roles, since, version }) => ({
          userId,
          name,
          email: addresses.get(userId) ?? '',
          roles: [...roles],
          since: since.toISOString(),
          version,
        })),
        invitations: open.map((row) => presentInvitation(row, this.clock.now())),
        coordinators: coordinatorsOf(people, lead),
      };
    });
  }
}
