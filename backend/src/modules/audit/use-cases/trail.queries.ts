import { Injectable } from '@nestjs/common';
import type { TrailPage, TrailQuery } from '@zicht/shared/audit/trail.contract';
import { requirePermission } from '../../../platform/access/actor.js';
import type { Actor } from '../../../platform/access/actor.js';
import { TenantDatabase } from '../../../platform/database/tenant-database.js';
import { ReadingLog } from './reading-log.js';
import { TrailReader } from './trail-reader.js';

/** What happened in an organisation, for those of its members who may read the trail. */
@Injectable()
export class TrailQueries {
  constructor(
    private readonly database: TenantDatabase,
    private readonly reader: TrailReader,
    private readonly readings: ReadingLog,
  ) {}

  /** A page of it, newest first; that it was read is a line itself. */
  async show(actor: Actor, { limit, offset, ...wanted }: TrailQuery): Promise<TrailPage> {
    requirePermission(actor, 'log:read');
    const { organisationId } = actor;
    const page = await this.database.run({ organisationId, readOnly: true }, (transaction) =>
      this.reader.read(transaction, wanted, { limit, offset }),
    );
    await this.readings.note(actor, [organisationId], { action: 'trail.read', subject: 'trail' });
    return page;
  }
}
