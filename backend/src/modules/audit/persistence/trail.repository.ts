import { Injectable } from '@nestjs/common';
import type { PlatformTransaction, TenantTransaction } from '../../../platform/database/tenant-database.js';
import { WANTED, wantedValues, ZONE } from './trail-filter.js';
import type { TrailFilter } from './trail-filter.js';

/** A line as it is kept. */
export interface TrailRow {
  readonly number: number;
  readonly at: Date;
  readonly actorId: string | null;
  readonly action: string;
  readonly subject: string;
  readonly details: Readonly<Record<string, unknown>>;
  readonly address: string | null;
}

const COUNT = `SELECT count(*)::integer AS total FROM app.audit_entries
       WHERE organisation_id = $6 AND ${WANTED}`;

const PART = `SELECT number, at, actor_id AS "actorId", action, subject, details, address FROM app.audit_entries
       WHERE organisation_id = $6 AND ${WANTED}
       ORDER BY at DESC, number DESC LIMIT $7 OFFSET $8`;

/** Reads lines of the trail, newest first. */
@Injectable()
export class TrailRepository {
  async count({ manager, organisationId }: TenantTransaction, filter: TrailFilter): Promise<number> {
    const [row]: { total: number }[] = await manager.query(COUNT, [...wantedValues(filter), organisationId]);
    return row?.total ?? 0;
  }

  async list(
    { manager, organisationId }: TenantTransaction,
    filter: TrailFilter,
    part: { readonly limit: number; readonly offset: number },
  ): Promise<TrailRow[]> {
    return manager.query(PART, [...wantedValues(filter), organisationId, part.limit, part.offset]);
  }

  /** Names of everybody who belongs or belonged to the organisation or the platform; the policy lets nobody else through. */
  async people({ manager }: TenantTransaction | PlatformTransaction): Promise<ReadonlyMap<string, string>> {
    const rows: { id: string; name: string }[] = await manager.query(
      'SELECT id, name FROM identity.users ORDER BY name, id',
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** True when this person left such a line on this day already. */
  async isNoted(
    { manager, organisationId }: TenantTransaction,
    { actorId, action, day }: { readonly actorId: string; readonly action: string; readonly day: string },
  ): Promise<boolean> {
    const rows: unknown[] = await manager.query(
      `SELECT 1 FROM app.audit_entries
       WHERE organisation_id = $1 AND at >= $2::date::timestamp AT TIME ZONE $5 AND actor_id = $3 AND action = $4
       LIMIT 1`,
      [organisationId, day, actorId, action, ZONE],
    );
    return rows.length > 0;
  }
}
