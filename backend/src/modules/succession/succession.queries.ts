import { Injectable } from '@nestjs/common';
import type { SuccessionList } from '@zicht/shared/succession/succession.contract';
import type { SuccessionSide } from '@zicht/shared/succession/succession-lists';
import { requirePermission } from '../../platform/access/actor.js';
import type { Actor } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { canBeTakenBack } from './domain/succession-rules.js';
import { SuccessionRepository } from './persistence/succession.repository.js';

/** Reads which organisations carry on for which, for platform administrators. */
@Injectable()
export class SuccessionQueries {
  constructor(
    private readonly successions: SuccessionRepository,
    private readonly clock: Clock,
  ) {}

  /** All of them, the latest day first; one statement. */
  async list(actor: Actor): Promise<SuccessionList> {
    requirePermission(actor, 'organisations:write');
    const today = this.clock.today();
    const rows = await this.successions.list();
    return {
      successions: rows.map((row) => {
        const { id, day, reason, organisations } = row;
        const on = (side: SuccessionSide) =>
          organisations
            .filter((each) => each.side === side)
            .map(({ organisationId, name }) => ({ organisationId, name }));
        return {
          id,
          day,
          reason,
          predecessors: on('ends'),
          successors: on('continues'),
          canBeTakenBack: canBeTakenBack(row, today),
        };
      }),
    };
  }
}
