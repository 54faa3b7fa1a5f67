import { Injectable } from '@nestjs/common';
import { PRESENCE_MILLISECONDS } from '@zicht/shared/assessments/presence';
import type { Presence } from '@zicht/shared/assessments/presence.contract';
import { mayDo, requirePermission } from '../../../../platform/access/actor.js';
import type { Actor } from '../../../../platform/access/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { TenantDatabase } from '../../../../platform/database/tenant-database.js';
import { NotFound } from '../../../../platform/errors/not-found.js';
import { PeopleQueries } from '../../../identity/index.js';
import { PresenceRepository } from '../../persistence/presence/presence.repository.js';

/**
 * Notes who is at work on a question and tells who else is, in at most two statements. Nothing is locked by it; who may
 * not answer is never noted as busy. No audit: in two minutes it is gone.
 */
@Injectable()
export class TellPresence {
  constructor(
    private readonly database: TenantDatabase,
    private readonly presences: PresenceRepository,
    private readonly people: PeopleQueries,
    private readonly clock: Clock,
  ) {}

  async execute(
    actor: Actor,
    input: { readonly year: number; readonly criterion: string; readonly busy: boolean },
  ): Promise<Presence> {
    requirePermission(actor, 'answers:read', 'answers:readAssigned');
    const { organisationId, userId } = actor;
    const at = this.clock.now();
    return this.database.run({ organisationId, readOnly: false }, async (transaction) => {
      const rows = await this.presences.tell(transaction, {
        year: input.year,
        criterion: input.criterion,
        isBusy: input.busy,
        userId,
        mayReadAll: mayDo(actor, 'answers:read'),
        mayWriteAll: mayDo(actor, 'answers:write'),
        mayWriteAssigned: mayDo(actor, 'answers:writeAssigned'),
        at,
        since: new Date(at.getTime() - PRESENCE_MILLISECONDS),
      });
      if (rows === null) throw new NotFound();
      const names = await this.people.names(
        transaction,
        rows.map((row) => row.userId),
      );
      return {
        people: rows.map((row) => ({ name: names.get(row.userId) ?? '', since: row.since.toISOString() })),
      };
    });
  }
}
