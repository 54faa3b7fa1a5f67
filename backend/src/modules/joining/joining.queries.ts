import { Injectable } from '@nestjs/common';
import type { JoinRequestList } from '@zicht/shared/joining/join.contract';
import { requirePermission } from '../../platform/access/actor.js';
import type { Actor } from '../../platform/access/actor.js';
import { ConcernQueries, OrganisationQueries } from '../organisations/index.js';
import { JoinRequestRepository } from './persistence/join-request.repository.js';

/** Reads who waits to join, for platform administrators. */
@Injectable()
export class JoiningQueries {
  constructor(
    private readonly requests: JoinRequestRepository,
    private readonly concerns: ConcernQueries,
    private readonly organisations: OrganisationQueries,
  ) {}

  /** Confirmed requests, the oldest first, and the concerns to choose from. */
  async list(actor: Actor): Promise<JoinRequestList> {
    requirePermission(actor, 'organisations:write');
    const requests = await this.requests.waiting();
    const known = await this.organisations.withNumbers(requests.map(({ kvkNumber }) => kvkNumber));
    return {
      requests: requests.map((request) => ({
        ...request,
        askedAt: request.askedAt.toISOString(),
        sameNumber: known.filter(({ kvkNumber }) => kvkNumber === request.kvkNumber).map(({ name }) => name),
      })),
      concerns: await this.concerns.choices(actor),
    };
  }
}
