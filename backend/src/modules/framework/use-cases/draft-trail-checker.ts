import { Injectable } from '@nestjs/common';
import { TenantDatabase } from '../../../platform/database/tenant-database.js';
import { chainReport } from '../../audit/index.js';
import type { NotedHead, TrailReport } from '../../audit/index.js';
import { DraftTrail } from '../persistence/draft-trail.js';

/** Name of the chain of framework drafts in reports. */
const CHAIN = 'frameworkDrafts';

/** Looks for lines about framework drafts that were changed, removed or put in; for the command line. */
@Injectable()
export class DraftTrailChecker {
  constructor(
    private readonly database: TenantDatabase,
    private readonly trail: DraftTrail,
  ) {}

  /** Checks the chain, also against what was noted down of it before. */
  async check(noted: readonly NotedHead[] = []): Promise<TrailReport> {
    const chain = await this.database.runCatalogue(true, (manager) => this.trail.chain(manager));
    return chainReport(CHAIN, chain, noted);
  }
}
