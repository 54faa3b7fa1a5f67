import { Injectable } from '@nestjs/common';
import type { ApproveJoining as ApproveJoiningInput } from '@zicht/shared/joining/join.contract';
import { requirePermission } from '../../../platform/access/actor.js';
import type { Actor } from '../../../platform/access/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { TenantDatabase } from '../../../platform/database/tenant-database.js';
import { NotFound } from '../../../platform/errors/not-found.js';
import { JoinRequestRepository } from '../persistence/join-request.repository.js';
import { Enrolment } from './enrolment.js';

/** Lets an organisation in: makes it, with what the administrator corrected, and invites the asker as its coordinator. */
@Injectable()
export class ApproveJoining {
  constructor(
    private readonly database: TenantDatabase,
    private readonly requests: JoinRequestRepository,
    private readonly enrolment: Enrolment,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws NotFound when no such request waits, or somebody else decided
   * @throws InvalidInput when a code is not on its list
   */
  async execute(actor: Actor, record: ApproveJoiningInput): Promise<void> {
    requirePermission(actor, 'organisations:write');
    const { organisationId } = actor;
    await this.database.run({ organisationId, readOnly: false }, async (transaction) => {
      const asker = await this.requests.lock(transaction);
      if (asker === undefined) throw new NotFound();
      await this.requests.decide(transaction.manager, organisationId, {
        decision: 'approved',
        at: this.clock.now(),
        by: actor.userId,
      });
      await this.enrolment.within(transaction, actor, { record, coordinator: asker });
    });
    this.enrolment.send();
  }
}
