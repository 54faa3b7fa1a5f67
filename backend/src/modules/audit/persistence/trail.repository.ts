import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '../../../platform/database/tenant-database.js';

/** Days begin and end where the organisations are. */
const ZONE = 'Europe/Amsterdam';

/** Which lines are wanted; null for what does not matter. */
export interface TrailFilter {
  readonly person: string | null;
  readonly actions: readonly string[] | null;
  /** First and last day, both included. */
  readonly from: string | null;
  readonly to: string | null;
}

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

/** Reads lines of the trail, newest first. */
@Injectable()
export class TrailRepository {
  async count({ manager, organisationId }: TenantTransaction, filter: TrailFilter): Promise<number> {
    const [row]: { total: number }[] = await manager.query(
      `SELECT count(*)::integer AS total FROM app.audit_entries
       WHERE organisation_id = $1 AND ($2::uuid IS NULL OR actor_id = $2) AND ($3::text[] IS NULL OR action = ANY ($3))
         AND ($4::date IS NULL OR at >= $4::date::timestamp AT TIME ZONE $6)
         AND ($5::date IS NULL OR at < ($5::date + 1)::timestamp AT TIME ZONE $6)`,
      [organisationId, filter.person, filter.actions, filter.from, filter.to, ZONE],
    );
    return row?.total ?? 0;
  }

  async list(
    { manager, organisationId }: TenantTransaction,
    filter: TrailFilter,
    part: { readonly limit: number; readonly offset: number },
  ): Promise<TrailRow[]> {
    return manager.query(
      `SELECT number, at, actor_id AS "actorId", action, subject, details, address FROM app.audit_entries
       WHERE organisation_id = $1 AND ($2::uuid IS NULL OR actor_id = $2) AND ($3::text[] IS NULL OR action = ANY ($3))
         AND ($4::date IS NULL OR at >= $4::date::timestamp AT TIME ZONE $6)
         AND ($5::date IS NULL OR at < ($5::date + 1)::timestamp AT TIME ZONE $6)
       ORDER BY at DESC, number DESC LIMIT $7 OFFSET $8`,
      [organisationId, filter.person, filter.actions, filter.from, filter.to, ZONE, part.limit, part.offset],
    );
  }

  /** Names of everybody who belongs or belonged to the organisation; the policy lets nobody else through. */
  async people({ manager }: TenantTransaction): Promise<ReadonlyMap<string, string>> {
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
