import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '../../../platform/database/tenant-database.js';
import { ATTRIBUTES } from './read-taken.js';
import type { SubmittedScores } from '../domain/publication/snapshot-units.js';

/** The attributes by which an organisation is counted; null where one is not known. */
export interface CountedAs {
  readonly mainSector: string;
  readonly sector: string | null;
  readonly region: string | null;
  readonly size: string | null;
}

const SNAPSHOT = `SELECT main_sector AS "mainSector", sector, region, size FROM publication.snapshot_units
  WHERE organisation_id = $1 AND year = $2`;

const TODAY = `SELECT o.main_sector AS "mainSector",${ATTRIBUTES}
  FROM app.organisations o WHERE o.organisation_id = $1`;

const SCORES = `SELECT s.snapshot::jsonb -> 'scores' AS scores FROM app.submissions s
  WHERE s.organisation_id = $1 AND s.year = $2
    AND s.submitted_at < (($3::date + 1)::timestamp AT TIME ZONE 'Europe/Amsterdam')
  ORDER BY s.number DESC LIMIT 1`;

/** What an organisation is in a publication, read within the organisation itself. */
@Injectable()
export class OwnUnitRepository {
  /** As what it was counted in that year; undefined when it took no part. */
  async inSnapshot(transaction: TenantTransaction, year: number): Promise<CountedAs | undefined> {
    const rows: CountedAs[] = await transaction.manager.query(SNAPSHOT, [transaction.organisationId, year]);
    return rows[0];
  }

  /** As what it would be counted on a day. */
  async on(transaction: TenantTransaction, day: string): Promise<CountedAs | undefined> {
    const rows: CountedAs[] = await transaction.manager.query(TODAY, [transaction.organisationId, day]);
    return rows[0];
  }

  /** Scores of its last submission up to the end of the snapshot date. */
  async scores(
    transaction: TenantTransaction,
    year: number,
    snapshotOn: string,
  ): Promise<SubmittedScores | undefined> {
    const rows: { scores: SubmittedScores }[] = await transaction.manager.query(SCORES, [
      transaction.organisationId,
      year,
      snapshotOn,
    ]);
    return rows[0]?.scores;
  }
}
