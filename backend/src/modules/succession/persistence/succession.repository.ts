import { Injectable } from '@nestjs/common';
import type { SuccessionReason, SuccessionSide } from '@zicht/shared/succession/succession-lists';
import { AuthDatabase } from '../../../platform/database/auth-database.js';
import type { AuthTransaction } from '../../../platform/database/auth-database.js';
import type { TenantTransaction } from '../../../platform/database/tenant-database.js';
import type { OrganisationStanding, SuccessionRecord } from '../domain/succession-rules.js';

/** One organisation's row of a succession. */
export interface NewSuccession {
  readonly id: string;
  readonly side: SuccessionSide;
  readonly day: string;
  readonly reason: SuccessionReason;
  readonly recordedBy: string;
}

/** A succession as it is listed. */
export interface ListedSuccession extends SuccessionRecord {
  readonly reason: SuccessionReason;
}

/** The one with the id $1, or all where that is null. */
const LIST = `SELECT s.id, s.day::text AS day, min(s.reason) AS reason, json_agg(json_build_object(
    'organisationId', s.organisation_id, 'name', o.name, 'status', o.status, 'side', s.side)
    ORDER BY o.name, o.organisation_id) AS organisations
  FROM app.successions s JOIN app.organisations o USING (organisation_id)
  WHERE $1::uuid IS NULL OR s.id = $1 GROUP BY s.id, s.day ORDER BY s.day DESC, s.id DESC`;

/** Which organisations carry on for which; written by the role that signs people in, which sees no answer. */
@Injectable()
export class SuccessionRepository {
  constructor(private readonly database: AuthDatabase) {}

  /** All of them, the latest day first; one statement. */
  async list(): Promise<ListedSuccession[]> {
    return this.database.query<ListedSuccession>(LIST, [null]);
  }

  /** One of them; undefined when there is none with this id. */
  async find(id: string): Promise<ListedSuccession | undefined> {
    const [row] = await this.database.query<ListedSuccession>(LIST, [id]);
    return row;
  }

  /** Lets successions be recorded and taken back one after the other; reading them goes on. */
  async hold(manager: AuthTransaction): Promise<void> {
    await manager.query('LOCK TABLE app.successions IN SHARE ROW EXCLUSIVE MODE');
  }

  /** How it stands with these organisations; one that does not exist is not in it. */
  async standings(
    manager: AuthTransaction,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, OrganisationStanding>> {
    const rows: OrganisationStanding[] = await manager.query(
      `SELECT o.organisation_id AS "organisationId", o.name, o.status,
         max(s.day) FILTER (WHERE s.side = 'ends')::text AS "endsOn",
         max(s.day) FILTER (WHERE s.side = 'continues')::text AS "continuesOn"
       FROM app.organisations o LEFT JOIN app.successions s USING (organisation_id)
       WHERE o.organisation_id = ANY ($1) GROUP BY o.organisation_id, o.name, o.status`,
      [ids],
    );
    return new Map(rows.map((row) => [row.organisationId, row]));
  }

  /** Adds the row of the organisation of the transaction. */
  async add(
    { manager, organisationId }: TenantTransaction,
    { id, side, day, reason, recordedBy }: NewSuccession,
  ): Promise<void> {
    await manager.query(
      `INSERT INTO app.successions (organisation_id, id, side, day, reason, recorded_by)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [organisationId, id, side, day, reason, recordedBy],
    );
  }

  /** Removes it; false when somebody was first. */
  async remove({ manager, organisationId }: TenantTransaction, id: string): Promise<boolean> {
    const [, count] = await manager.query<[unknown[], number]>(
      'DELETE FROM app.successions WHERE organisation_id = $1 AND id = $2',
      [organisationId, id],
    );
    return count === 1;
  }
}
