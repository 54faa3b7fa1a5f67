import { Injectable } from '@nestjs/common';
import type { ExportedPlatformTrail } from '@zicht/shared/audit/platform-trail.contract';
import { MOST_EXPORTED_LINES } from '@zicht/shared/audit/trail.contract';
import type { ExportTrail } from '@zicht/shared/audit/trail.contract';
import { requirePermission } from '../../../../platform/access/actor.js';
import type { Actor } from '../../../../platform/access/actor.js';
import { AuthDatabase } from '../../../../platform/database/auth-database.js';
import { InvalidInput } from '../../../../platform/errors/invalid-input.js';
import { PlatformTrailReader } from '../../../audit/index.js';
import { PlatformTrail } from './platform-trail.js';

/** Gives exactly the lines of the platform's log that were filtered, for a file, once the line about that stands. */
@Injectable()
export class ExportPlatformTrail {
  constructor(
    private readonly database: AuthDatabase,
    private readonly reader: PlatformTrailReader,
    private readonly trail: PlatformTrail,
  ) {}

  /** @throws InvalidInput when there are more lines than one file holds */
  async execute(actor: Actor, wanted: ExportTrail): Promise<ExportedPlatformTrail> {
    requirePermission(actor, 'log:read');
    const { lines, total } = await this.reader.read(wanted, { limit: MOST_EXPORTED_LINES, offset: 0 });
    if (total > MOST_EXPORTED_LINES) throw new InvalidInput([{ path: '/from', code: 'tooMany' }]);
    await this.database.transact((manager) =>
      this.trail.record(manager, actor, { action: 'platformTrail.exported', details: { count: total } }),
    );
    return { lines };
  }
}
