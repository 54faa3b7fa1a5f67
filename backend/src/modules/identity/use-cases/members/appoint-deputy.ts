import { Injectable } from '@nestjs/common';
import type { ChangeDeputy } from '@zicht/shared/identity/people.contract';
import { requirePermission } from '../../../../platform/access/actor.js';
import type { Actor } from '../../../../platform/access/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { TenantDatabase } from '../../../../platform/database/tenant-database.js';
import { InvalidInput } from '../../../../platform/errors/invalid-input.js';
import { NotFound } from '../../../../platform/errors/not-found.js';
import { AuditTrail } from '../../../audit/index.js';
import { MemberChanged } from '../../domain/members/member-changed.js';
import { deputyFaults } from '../../domain/members/member-rules.js';
import { MembershipRepository } from '../../persistence/members/membership.repository.js';

/** Lets a member stand in for the coordinator up to and including a day, or ends that. */
@Injectable()
export class AppointDeputy {
  constructor(
    private readonly database: TenantDatabase,
    private readonly members: MembershipRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws NotFound when the person is no member here
   * @throws MemberChanged when somebody else was first
   * @throws InvalidInput for a coordinator, for oneself, and for a day that is past or far away
   */
  async execute(actor: Actor, userId: string, { version, until }: ChangeDeputy): Promise<void> {
    requirePermission(actor, 'members:write');
    const { organisationId } = actor;
    await this.database.run({ organisationId, readOnly: false }, async (transaction) => {
      const members = await this.members.lockActive(transaction);
      const member = members.find((each) => each.userId === userId);
      if (member === undefined) throw new NotFound();
      if (member.version !== version) throw new MemberChanged();
      if (until !== null) {
        // Whoever stands in must not be able to make that last.
        if (actor.userId === userId) throw new InvalidInput([{ path: '/until', code: 'ownRoles' }]);
        const faults = deputyFaults(member, { until, today: this.clock.today() });
        if (faults.length > 0) throw new InvalidInput(faults);
      }
      await this.members.change(transaction, member, { deputyUntil: until });
      await this.audit.record(transaction, actor, {
        action: until === null ? 'deputy.ended' : 'deputy.appointed',
        subject: `member:${userId}`,
        details: until === null ? {} : { until },
      });
    });
  }
}
