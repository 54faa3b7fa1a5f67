import { Injectable } from '@nestjs/common';
import { AuthDatabase } from '../../../../platform/database/auth-database.js';
import type { TenantTransaction } from '../../../../platform/database/tenant-database.js';
import { NotFound } from '../../../../platform/errors/not-found.js';

/** An inspectorate as its own people know it. */
export interface InspectorateRow {
  readonly name: string;
  readonly fictitious: boolean;
}

/** An inspectorate in the list of all of them; an invitation is there while nobody belongs to it. */
export interface ListedInspectorate {
  readonly inspectorateId: string;
  readonly name: string;
  readonly inspectors: number;
  readonly email: string | null;
  readonly expiresAt: Date | null;
}

const LIST = `SELECT i.id AS "inspectorateId", i.name, p.inspectors, v.email, v.expires_at AS "expiresAt"
  FROM identity.inspectorates i
  CROSS JOIN LATERAL (SELECT count(*)::integer AS inspectors FROM identity.memberships m
    WHERE m.inspectorate_id = i.id AND m.ended_at IS NULL) p
  LEFT JOIN identity.invitations v ON v.organisation_id = i.id AND v.accepted_at IS NULL AND v.withdrawn_at IS NULL
    AND p.inspectors = 0
  ORDER BY i.name, i.id, v.invited_at`;

/** Inspectorates: one by the scope of the transaction, and all of them for the platform. */
@Injectable()
export class InspectorateRepository {
  constructor(private readonly database: AuthDatabase) {}

  /**
   * The inspectorate of the transaction.
   * @throws NotFound when it does not exist
   */
  async get({ organisationId, manager }: TenantTransaction): Promise<InspectorateRow> {
    const rows = await manager.query<InspectorateRow[]>(
      'SELECT name, fictitious FROM identity.inspectorates WHERE id = $1',
      [organisationId],
    );
    if (rows[0] === undefined) throw new NotFound();
    return rows[0];
  }

  /** Adds the inspectorate of the transaction; false when another one has this name. */
  async add(
    { organisationId, manager }: TenantTransaction,
    { name, fictitious }: InspectorateRow,
  ): Promise<boolean> {
    const rows = await manager.query<unknown[]>(
      `INSERT INTO identity.inspectorates (id, name, fictitious) VALUES ($1, $2, $3)
       ON CONFLICT DO NOTHING RETURNING id`,
      [organisationId, name, fictitious],
    );
    return rows.length === 1;
  }

  /** Identifier of the inspectorate with this name, in whatever letters. */
  async idByName(name: string): Promise<string | undefined> {
    const rows = await this.database.query<{ id: string }>(
      'SELECT id FROM identity.inspectorates WHERE lower(name) = lower($1)',
      [name],
    );
    return rows[0]?.id;
  }

  /** Identifiers of all of them. */
  async allIds(): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      'SELECT id FROM identity.inspectorates ORDER BY id',
      [],
    );
    return rows.map(({ id }) => id);
  }

  /** All of them by name; one statement. */
  async list(): Promise<ListedInspectorate[]> {
    return this.database.query<ListedInspectorate>(LIST, []);
  }
}
