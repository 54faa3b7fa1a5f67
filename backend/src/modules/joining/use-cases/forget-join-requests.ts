import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { JoinRequestRepository } from '../persistence/join-request.repository.js';

/** Lets requests to join go: those that nobody confirmed in time, and those that were decided long enough ago. */
@Injectable()
export class ForgetJoinRequests {
  constructor(
    private readonly requests: JoinRequestRepository,
    private readonly clock: Clock,
  ) {}

  /** Gives how many went. */
  async execute(decidedBefore: Date): Promise<number> {
    return this.requests.removeOld(this.clock.now(), decidedBefore);
  }
}
