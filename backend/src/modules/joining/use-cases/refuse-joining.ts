import { Injectable } from '@nestjs/common';
import type { RefuseJoining as RefuseJoiningInput } from '@zicht/shared/joining/join.contract';
import { requirePermission } from '../../../platform/access/actor.js';
import type { Actor } from '../../../platform/access/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { AuthDatabase } from '../../../platform/database/auth-database.js';
import { NotFound } from '../../../platform/errors/not-found.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { DELIVER_ACCOUNT_MAIL, PlatformTrail, putLetter } from '../../identity/index.js';
import { JoinRequestRepository } from '../persistence/join-request.repository.js';

/** Refuses a request to join, and tells the asker why, in words that the service has for the reason. */
@Injectable()
export class RefuseJoining {
  constructor(
    private readonly database: AuthDatabase,
    private readonly requests: JoinRequestRepository,
    private readonly trail: PlatformTrail,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  /** @throws NotFound when no such request waits, or somebody else decided */
  async execute(actor: Actor, { reason }: RefuseJoiningInput): Promise<void> {
    requirePermission(actor, 'organisations:write');
    const { organisationId: request } = actor;
    const at = this.clock.now();
    await this.database.transact(async (manager) => {
      const asker = await this.requests.lockFor(manager, request);
      if (asker === undefined) throw new NotFound();
      await this.requests.decide(manager, request, { decision: 'refused', at, by: actor.userId });
      await this.trail.record(manager, actor, { action: 'joining.refused', details: { request, reason } });
      await putLetter(manager, {
        kind: 'joinRefused',
        organisationId: null,
        ...asker,
        name: '',
        facts: { reason },
        nonce: null,
        at,
      });
    });
    this.jobs.wake(DELIVER_ACCOUNT_MAIL);
  }
}
