import { Injectable } from '@nestjs/common';
import type { InspectorateList } from '@zicht/shared/identity/inspectorate.contract';
import { requirePermission } from '../../platform/access/actor.js';
import type { Actor } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { InspectorateRepository } from './persistence/members/inspectorate.repository.js';

/** All inspectorates, for platform administrators and for work that goes through them. */
@Injectable()
export class InspectorateQueries {
  constructor(
    private readonly inspectorates: InspectorateRepository,
    private readonly clock: Clock,
  ) {}

  /** Identifiers of all inspectorates, for work that goes through their trails one by one. */
  async allIds(): Promise<string[]> {
    return this.inspectorates.allIds();
  }

  /** By name, with how many people belong to each, or who was asked to be the first. */
  async list(actor: Actor): Promise<InspectorateList> {
    requirePermission(actor, 'accounts:write');
    const now = this.clock.now();
    const rows = await this.inspectorates.list();
    return {
      inspectorates: rows.map(({ inspectorateId, name, inspectors, email, expiresAt }) => ({
        inspectorateId,
        name,
        inspectors,
        firstInvitation:
          email === null || expiresAt === null
            ? null
            : { email, expiresAt: expiresAt.toISOString(), isExpired: expiresAt <= now },
      })),
    };
  }
}
