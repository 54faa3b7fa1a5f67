import { Injectable } from '@nestjs/common';
import type { TrailLine } from '@zicht/shared/audit/trail.contract';
import type { Actor } from '../../../platform/access/actor.js';
import { TenantDatabase } from '../../../platform/database/tenant-database.js';
import { AuditTrail } from './audit-trail.js';
import type { AuditEntry } from './audit-trail.js';
import { TrailReader } from './trail-reader.js';

/** Far more than a trail ever has before retention shortens it; the database stops what takes too long. */
const EVERYTHING = { limit: 10_000_000, offset: 0 };

/** Gives another feature every line of a trail, after one that says why. */
@Injectable()
export class WholeTrail {
  constructor(
    private readonly database: TenantDatabase,
    private readonly reader: TrailReader,
    private readonly audit: AuditTrail,
  ) {}

  /** Newest first; the first line is the one that was just added. */
  async take(actor: Actor, entry: AuditEntry): Promise<TrailLine[]> {
    const { organisationId } = actor;
    return this.database.run({ organisationId, readOnly: false }, async (transaction) => {
      await this.audit.record(transaction, actor, entry);
      return (await this.reader.read(transaction, {}, EVERYTHING)).lines;
    });
  }
}
