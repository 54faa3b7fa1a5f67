import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { TenantDatabase } from '../../../platform/database/tenant-database.js';
import { TrailRepository } from '../persistence/trail.repository.js';
import { AuditTrail } from './audit-trail.js';
import type { AuditEntry } from './audit-trail.js';

/**
 * Notes in the trail of organisations that somebody read what is theirs. Reading happens in a transaction that cannot
 * write, so the line comes in one of its own, before the answer leaves. One line for each reader and day: the trail
 * says who looked when, and does not fill up with every turn of a page.
 */
@Injectable()
export class ReadingLog {
  constructor(
    private readonly database: TenantDatabase,
    private readonly trail: TrailRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Adds the line where today has none of this reader yet. */
  async note(actor: Actor, organisationIds: Iterable<string>, entry: AuditEntry): Promise<void> {
    const line = { actorId: actor.userId, action: entry.action, day: this.clock.today() };
    for (const organisationId of new Set(organisationIds)) {
      await this.database.run({ organisationId, readOnly: false }, async (transaction) => {
        if (!(await this.trail.isNoted(transaction, line)))
          await this.audit.record(transaction, actor, entry);
      });
    }
  }
}
