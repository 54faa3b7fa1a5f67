import { Injectable } from '@nestjs/common';
import { AuthDatabase } from '../../../platform/database/auth-database.js';
import type { TenantTransaction } from '../../../platform/database/tenant-database.js';
import type { CertificateRow } from './departure.repository.js';

/** A departure whose day has come. */
export interface DueDeparture {
  readonly organisation: string;
  readonly askedAt: Date;
  /** True when everything was erased before, and this is the second look. */
  readonly isEnded: boolean;
}

/** A departure whose day was moved, because its organisation is suspended or was so until now. */
export interface MovedDeparture {
  readonly organisation: string;
  readonly endsOn: string;
  /** True while it goes on being suspended; false for the one time after that. */
  readonly isHeldUp: boolean;
}

/** Departures whose day has come, for the night. */
@Injectable()
export class DueDepartures {
  constructor(private readonly database: AuthDatabase) {}

  /** Organisations that asked, and those erased since a moment, to look at once more; `hold` says which are due. */
  async list(endedSince: Date): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT organisation_id AS id FROM app.departures WHERE ended_at IS NULL OR ended_at >= $1 ORDER BY 1`,
      [endedSince],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Holds one whose day has come, so that it is not taken back meanwhile; undefined when it was, or the day has not come.
   * Within a week of asking the database would let nothing go; that of a suspended one was moved before.
   */
  async hold(
    { manager, organisationId }: TenantTransaction,
    today: string,
  ): Promise<DueDeparture | undefined> {
    const rows: DueDeparture[] = await manager.query(
      `SELECT o.name AS organisation, d.asked_at AS "askedAt", d.ended_at IS NOT NULL AS "isEnded"
       FROM app.departures d JOIN app.organisations o USING (organisation_id)
       WHERE d.organisation_id = $1 AND d.ends_on <= $2::date
         AND d.asked_at < now() - interval '7 days' FOR UPDATE OF d`,
      [organisationId, today],
    );
    return rows[0];
  }

  /**
   * Moves the day of an organisation that is suspended so that it stays this far away, and once more when it no longer is;
   * undefined when nothing was moved.
   */
  async move(
    { manager, organisationId }: TenantTransaction,
    earliest: string,
  ): Promise<MovedDeparture | undefined> {
    const [rows] = await manager.query<[MovedDeparture[], number]>(
      `UPDATE app.departures d SET ends_on = greatest(d.ends_on, $2::date), held_up = o.status = 'suspended'
       FROM app.organisations o
       WHERE d.organisation_id = $1 AND o.organisation_id = $1 AND d.ended_at IS NULL
         AND CASE WHEN o.status = 'suspended' THEN d.ends_on < $2::date ELSE d.held_up END
       RETURNING o.name AS organisation, d.ends_on::text AS "endsOn", d.held_up AS "isHeldUp"`,
      [organisationId, earliest],
    );
    return rows[0];
  }

  /** Number and hash of the last line of its trail. */
  async lastLine({
    manager,
    organisationId,
  }: TenantTransaction): Promise<{ number: number; sha256: string }> {
    const [line]: { number: number; sha256: string }[] = await manager.query(
      `SELECT number, encode(hash, 'hex') AS sha256 FROM app.audit_heads WHERE organisation_id = $1`,
      [organisationId],
    );
    if (line === undefined) throw new Error('A trail has an end once a line was written');
    return line;
  }

  /** Keeps the certificate; from then on nothing is taken back. */
  async end(
    { manager, organisationId }: TenantTransaction,
    { erasedAt, text, sha256 }: CertificateRow,
  ): Promise<void> {
    await manager.query(
      'UPDATE app.departures SET ended_at = $2, certificate = $3, sha256 = $4 WHERE organisation_id = $1',
      [organisationId, erasedAt, text, sha256],
    );
  }
}
