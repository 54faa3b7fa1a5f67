import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '../../../platform/database/tenant-database.js';

/** An organisation's wish to leave. */
export interface DepartureRow {
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly endsOn: string;
}

/** What the certificate says, and its hash. */
export interface CertificateRow {
  readonly erasedAt: Date;
  readonly text: string;
  readonly sha256: string;
}

/** Whether the organisation of a transaction leaves. */
@Injectable()
export class DepartureRepository {
  /** The wish that waits; undefined when there is none, or it was carried out. */
  async find({ manager, organisationId }: TenantTransaction): Promise<DepartureRow | undefined> {
    const rows: DepartureRow[] = await manager.query(
      `SELECT asked_by AS "askedBy", asked_at AS "askedAt", ends_on::text AS "endsOn" FROM app.departures
       WHERE organisation_id = $1 AND ended_at IS NULL`,
      [organisationId],
    );
    return rows[0];
  }

  /** Adds the wish; the moment is the database's own. False when somebody was first. */
  async add(
    { manager, organisationId }: TenantTransaction,
    { askedBy, endsOn }: Pick<DepartureRow, 'askedBy' | 'endsOn'>,
  ): Promise<boolean> {
    const rows: unknown[] = await manager.query(
      `INSERT INTO app.departures (organisation_id, asked_by, ends_on) VALUES ($1, $2, $3)
       ON CONFLICT (organisation_id) DO NOTHING RETURNING organisation_id`,
      [organisationId, askedBy, endsOn],
    );
    return rows.length === 1;
  }

  /** Takes it back; false when there is none any more. */
  async withdraw({ manager, organisationId }: TenantTransaction): Promise<boolean> {
    const [, count] = await manager.query<[unknown[], number]>(
      'DELETE FROM app.departures WHERE organisation_id = $1 AND ended_at IS NULL',
      [organisationId],
    );
    return count === 1;
  }

  /** What was made when everything was erased; undefined before. */
  async certificate({ manager, organisationId }: TenantTransaction): Promise<CertificateRow | undefined> {
    const rows: CertificateRow[] = await manager.query(
      `SELECT ended_at AS "erasedAt", certificate AS text, sha256 FROM app.departures
       WHERE organisation_id = $1 AND ended_at IS NOT NULL`,
      [organisationId],
    );
    return rows[0];
  }
}
