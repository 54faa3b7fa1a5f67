import { Injectable } from '@nestjs/common';
import type { People } from '@zicht/shared/identity/people.contract';
import { mayDo, requirePermission } from '../../platform/access/actor.js';
import type { Actor } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { coordinatorsOf } from './domain/members/member-rules.js';
import { InvitationRepository } from './persistence/invitations/invitation.repository.js';
import { MembershipRepository } from './persistence/members/membership.repository.js';
import { UserRepository } from './persistence/accounts/user.repository.js';
import { presentInvitation } from './use-cases/invitations/present-invitation.js';

/** Everybody of an organisation, for those who may read or manage its members. */
@Injectable()
export class OrganisationPeopleQueries {
  constructor(
    private readonly database: TenantDatabase,
    private readonly members: MembershipRepository,
    private readonly invitations: InvitationRepository,
    private readonly users: UserRepository,
    private readonly clock: Clock,
  ) {}

  /** Members by name; addresses and invitations for whoever manages members alone. */
  async show(actor: Actor): Promise<People> {
    requirePermission(actor, 'members:read');
    const { organisationId } = actor;
    const manages = mayDo(actor, 'members:write');
    // By the role that signs people in: the one that reads answers sees no addresses.
    const addresses = manages ? await this.users.addressesOf(organisationId) : undefined;
    return this.database.run({ organisationId, readOnly: true }, async (transaction) => {
      const members = await this.members.active(transaction);
      const open = manages ? await this.invitations.open(transaction) : [];
      const today = this.clock.today();
      return {
        people: members.map((member) => ({
          userId: member.userId,
          name: member.name,
          email: addresses?.get(member.userId) ?? null,
          roles: [...member.roles],
          deputyUntil: member.deputyUntil !== null && member.deputyUntil >= today ? member.deputyUntil : null,
          since: member.since.toISOString(),
          version: member.version,
        })),
        invitations: open.map((row) => presentInvitation(row, this.clock.now())),
        coordinators: coordinatorsOf(members),
      };
    });
  }
}
