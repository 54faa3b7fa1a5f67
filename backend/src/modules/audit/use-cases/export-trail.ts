import { Injectable } from '@nestjs/common';
import { MOST_EXPORTED_LINES } from '@zicht/shared/audit/trail.contract';
import type { ExportedTrail, ExportTrail as ExportTrailInput } from '@zicht/shared/audit/trail.contract';
import { requirePermission } from '../../../platform/access/actor.js';
import type { Actor } from '../../../platform/access/actor.js';
import { TenantDatabase } from '../../../platform/database/tenant-database.js';
import { InvalidInput } from '../../../platform/errors/invalid-input.js';
import { AuditTrail } from './audit-trail.js';
import { TrailReader } from './trail-reader.js';

/** Gives exactly the lines that were filtered, for a file; that they left is a line in the same transaction. */
@Injectable()
export class ExportTrail {
  constructor(
    private readonly database: TenantDatabase,
    private readonly reader: TrailReader,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws InvalidInput when there are more lines than one file holds */
  async execute(actor: Actor, wanted: ExportTrailInput): Promise<ExportedTrail> {
    requirePermission(actor, 'log:read');
    const { organisationId } = actor;
    return this.database.run({ organisationId, readOnly: false }, async (transaction) => {
      const part = { limit: MOST_EXPORTED_LINES, offset: 0 };
      const { lines, total } = await this.reader.read(transaction, wanted, part);
      if (total > MOST_EXPORTED_LINES) throw new InvalidInput([{ path: '/from', code: 'tooMany' }]);
      await this.audit.record(transaction, actor, {
        action: 'trail.exported',
        subject: 'trail',
        details: { count: total },
      });
      return { lines };
    });
  }
}
