import { Injectable } from '@nestjs/common';
import type { MemberTasks, RemoveMember as RemoveMemberInput } from '@zicht/shared/identity/people.contract';
import { requirePermission } from '../../../../platform/access/actor.js';
import type { Actor } from '../../../../platform/access/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { TenantDatabase } from '../../../../platform/database/tenant-database.js';
import { InvalidInput } from '../../../../platform/errors/invalid-input.js';
import { NotFound } from '../../../../platform/errors/not-found.js';
import { DomainEvents } from '../../../../platform/events/domain-events.js';
import { AuditTrail } from '../../../audit/index.js';
import { bodyOf } from '../../domain/body.js';
import { MemberLeaves } from '../../domain/identity.events.js';
import { MemberChanged } from '../../domain/members/member-changed.js';
import { removalFaults } from '../../domain/members/member-rules.js';
import { MembershipRepository } from '../../persistence/members/membership.repository.js';

/** Ends a membership; what the member had in hand goes to a colleague in the same transaction. */
@Injectable()
export class RemoveMember {
  constructor(
    private readonly database: TenantDatabase,
    private readonly members: MembershipRepository,
    private readonly events: DomainEvents,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Gives how much was handed over.
   * @throws NotFound when the person is no member here
   * @throws MemberChanged when somebody else was first
   * @throws InvalidInput when nobody would be coordinator any more, or the successor is no member
   */
  async execute(
    actor: Actor,
    userId: string,
    { version, successorId }: RemoveMemberInput,
  ): Promise<MemberTasks> {
    requirePermission(actor, bodyOf(actor).manage);
    const { organisationId } = actor;
    return this.database.run({ organisationId, readOnly: false }, async (transaction) => {
      const members = await this.members.lockActive(transaction);
      const member = members.find((each) => each.userId === userId);
      if (member === undefined) throw new NotFound();
      if (member.version !== version) throw new MemberChanged();
      const faults = removalFaults(members, { userId, successorId }, bodyOf(actor).lead);
      if (faults.length > 0) throw new InvalidInput(faults);
      const at = this.clock.now();
      await this.members.change(transaction, member, { endedAt: at, deputyUntil: null });
      const leaving = new MemberLeaves({
        userId,
        name: member.name,
        successor: members.find((each) => each.userId === successorId) ?? null,
        removedBy: actor.userId,
        at,
      });
      await this.events.tell(transaction, leaving);
      await this.audit.record(transaction, actor, {
        action: 'member.removed',
        subject: `member:${userId}`,
        details: { roles: member.roles, successor: successorId, ...leaving.total },
      });
      return leaving.total;
    });
  }
}
