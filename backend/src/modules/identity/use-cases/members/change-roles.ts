import { Injectable } from '@nestjs/common';
import type { Role } from '@zicht/shared/access/roles';
import type { ChangeRoles as ChangeRolesInput } from '@zicht/shared/identity/people.contract';
import { requirePermission } from '../../../../platform/access/actor.js';
import type { Actor } from '../../../../platform/access/actor.js';
import { TenantDatabase } from '../../../../platform/database/tenant-database.js';
import { InvalidInput } from '../../../../platform/errors/invalid-input.js';
import { NotFound } from '../../../../platform/errors/not-found.js';
import { AuditTrail } from '../../../audit/index.js';
import { bodyOf } from '../../domain/body.js';
import { MemberChanged } from '../../domain/members/member-changed.js';
import { ownerRolesAfter, roleFaults } from '../../domain/members/member-rules.js';
import { MembershipRepository } from '../../persistence/members/membership.repository.js';

/** The roles that a member is to have, of those that the body knows. */
export type RolesChange = Omit<ChangeRolesInput, 'roles'> & { readonly roles: readonly Role[] };

/** Gives a member other roles; they hold from the next request on. */
@Injectable()
export class ChangeRoles {
  constructor(
    private readonly database: TenantDatabase,
    private readonly members: MembershipRepository,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * @throws NotFound when the person is no member here
   * @throws MemberChanged when somebody else was first
   * @throws InvalidInput when nobody would be coordinator any more, or one would raise oneself
   */
  async execute(actor: Actor, userId: string, { version, roles }: RolesChange): Promise<void> {
    requirePermission(actor, bodyOf(actor).manage);
    const { organisationId } = actor;
    await this.database.run({ organisationId, readOnly: false }, async (transaction) => {
      const members = await this.members.lockActive(transaction);
      const member = members.find((each) => each.userId === userId);
      if (member === undefined) throw new NotFound();
      if (member.version !== version) throw new MemberChanged();
      const faults = roleFaults(members, { by: actor.userId, userId, roles }, bodyOf(actor).lead);
      if (faults.length > 0) throw new InvalidInput(faults);
      const ownerRoles = ownerRolesAfter(member.ownerRoles, roles);
      await this.members.change(transaction, member, { roles, ownerRoles });
      await this.audit.record(transaction, actor, {
        action: 'member.rolesChanged',
        subject: `member:${userId}`,
        details: { before: member.roles, after: roles },
      });
    });
  }
}
