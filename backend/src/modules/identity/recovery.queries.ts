import { Injectable } from '@nestjs/common';
import type { RecoveryList } from '@zicht/shared/identity/recovery.contract';
import { requirePermission } from '../../platform/access/actor.js';
import type { Actor } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { RecoveryRepository } from './persistence/accounts/recovery.repository.js';

/** Reads which organisations and inspectorates nobody can manage, for platform administrators. */
@Injectable()
export class RecoveryQueries {
  constructor(
    private readonly recoveries: RecoveryRepository,
    private readonly clock: Clock,
  ) {}

  /** Organisations and inspectorates without an active coordinator, by name, with what is proposed for them. */
  async list(actor: Actor): Promise<RecoveryList> {
    requirePermission(actor, 'accounts:write');
    const rows = await this.recoveries.list(this.clock.now());
    return {
      recoveries: rows.map(
        ({ kind, organisationId, name, members, email, proposerId, proposedBy, expiresAt }) => ({
          kind,
          organisationId,
          name,
          members,
          proposal:
            email === null || expiresAt === null
              ? null
              : {
                  email,
                  proposedBy: proposedBy ?? '',
                  isOwn: proposerId === actor.userId,
                  expiresAt: expiresAt.toISOString(),
                },
        }),
      ),
    };
  }
}
