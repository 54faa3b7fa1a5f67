import { Injectable } from '@nestjs/common';
import type { ConfirmJoining as ConfirmJoiningInput } from '@zicht/shared/joining/join.contract';
import { Clock } from '../../../platform/clock/clock.js';
import { AuthDatabase } from '../../../platform/database/auth-database.js';
import { NotFound } from '../../../platform/errors/not-found.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { DELIVER_ACCOUNT_MAIL, KnockLimits, putLetter, tokenHash } from '../../identity/index.js';
import { JoinRequestRepository } from '../persistence/join-request.repository.js';

/** Confirms by the link of a letter that the address is one's own; from then on the request waits for a decision. */
@Injectable()
export class ConfirmJoining {
  constructor(
    private readonly database: AuthDatabase,
    private readonly requests: JoinRequestRepository,
    private readonly limits: KnockLimits,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  /**
   * @throws NotFound for a link that is unknown, used or too old, all alike
   * @throws TooManyAttempts
   */
  async execute({ token }: ConfirmJoiningInput, address: string): Promise<void> {
    await this.limits.count('link', address);
    const at = this.clock.now();
    await this.database.transact(async (manager) => {
      if (!(await this.requests.confirm(manager, tokenHash(token), at))) throw new NotFound();
      for (const decider of await this.requests.deciders(manager))
        await putLetter(manager, {
          kind: 'joinWaiting',
          organisationId: null,
          ...decider,
          facts: {},
          nonce: null,
          at,
        });
    });
    this.jobs.wake(DELIVER_ACCOUNT_MAIL);
  }
}
