import { Injectable } from '@nestjs/common';
import type { SharedProfileList } from '@zicht/shared/dashboards/shared-profile.contract';
import { requirePermission } from '../../../platform/access/actor.js';
import type { Actor } from '../../../platform/access/actor.js';
import { TenantDatabase } from '../../../platform/database/tenant-database.js';
import { NotFound } from '../../../platform/errors/not-found.js';
import { ReadingLog } from '../../audit/index.js';
import { SharedProfileRepository } from '../persistence/shared-profile.repository.js';

/** Reads what organisations share with their concern; nothing else of them can be reached from here. */
@Injectable()
export class ConcernProfilesQueries {
  constructor(
    private readonly database: TenantDatabase,
    private readonly profiles: SharedProfileRepository,
    private readonly readings: ReadingLog,
  ) {}

  /** Read in one statement, however many organisations share; each of them finds in its trail that it was read. */
  async show(actor: Actor): Promise<SharedProfileList> {
    requirePermission(actor, 'sharedProfiles:read');
    if (actor.concernId === undefined) throw new NotFound();
    const rows = await this.database.readConcern(actor.concernId, (transaction) =>
      this.profiles.ofConcern(transaction),
    );
    await this.readings.note(
      actor,
      rows.map(({ organisationId }) => organisationId),
      { action: 'sharedProfile.read', subject: 'profile' },
    );
    return {
      profiles: rows.map(({ organisationId, organisationName, sharedAt, profile }) => ({
        organisationId,
        organisationName,
        sharedAt: sharedAt.toISOString(),
        profile,
      })),
    };
  }
}
