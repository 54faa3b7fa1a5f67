import { Injectable } from '@nestjs/common';
import type { PlatformTrailPage } from '@zicht/shared/audit/platform-trail.contract';
import type { TrailQuery } from '@zicht/shared/audit/trail.contract';
import { requirePermission } from '../../platform/access/actor.js';
import type { Actor } from '../../platform/access/actor.js';
import { AuthDatabase } from '../../platform/database/auth-database.js';
import { PlatformTrailReader } from '../audit/index.js';
import { PlatformTrail } from './use-cases/accounts/platform-trail.js';

/** What happened on the platform and is administered about organisations, for its administrators. */
@Injectable()
export class PlatformTrailQueries {
  constructor(
    private readonly database: AuthDatabase,
    private readonly reader: PlatformTrailReader,
    private readonly trail: PlatformTrail,
  ) {}

  /** A page of it, newest first; that it was read is a line itself, once a day. */
  async show(actor: Actor, { limit, offset, ...wanted }: TrailQuery): Promise<PlatformTrailPage> {
    requirePermission(actor, 'log:read');
    const page = await this.reader.read(wanted, { limit, offset });
    await this.database.transact((manager) => this.trail.noteOnceADay(manager, actor, 'platformTrail.read'));
    return page;
  }
}
