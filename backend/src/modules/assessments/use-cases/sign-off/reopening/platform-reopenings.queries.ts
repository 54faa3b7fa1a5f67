import { Injectable } from '@nestjs/common';
import type { PlatformReopeningList } from '@zicht/shared/assessments/assessment.contract';
import { requirePermission } from '../../../../../platform/access/actor.js';
import type { Actor } from '../../../../../platform/access/actor.js';
import { TenantDatabase } from '../../../../../platform/database/tenant-database.js';
import { ReadingLog } from '../../../../audit/index.js';
import { ReopeningRepository } from '../../../persistence/sign-off/reopening.repository.js';

/** Requests of all organisations that wait for a decision, for platform administrators. */
@Injectable()
export class PlatformReopeningQueries {
  constructor(
    private readonly database: TenantDatabase,
    private readonly reopenings: ReopeningRepository,
    private readonly readings: ReadingLog,
  ) {}

  /**
   * Oldest first; with the reason that was written to the decider, and nothing of the answers. Each organisation finds in
   * its trail that its request was read.
   */
  async list(actor: Actor): Promise<PlatformReopeningList> {
    requirePermission(actor, 'reopening:decideAfterClosing');
    const rows = await this.database.readPlatform((transaction) => this.reopenings.pending(transaction));
    await this.readings.note(
      actor,
      rows.map(({ organisationId }) => organisationId),
      { action: 'reopening.read', subject: 'reopening' },
    );
    return {
      reopenings: rows.map(({ id, organisationId, organisationName, year, reason, askedAt }) => ({
        id,
        organisationId,
        organisationName,
        year,
        reason,
        askedAt: askedAt.toISOString(),
      })),
    };
  }

  /** Which requests wait for the platform, for whoever tells its administrators: no reason, nothing of the answers. */
  async afterClosing(today: string): Promise<{ id: string; organisationId: string; year: number }[]> {
    return this.database.readPlatform((transaction) =>
      this.reopenings.pendingAfterClosing(transaction, today),
    );
  }
}
