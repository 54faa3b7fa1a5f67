import { Injectable } from '@nestjs/common';
import type { Locale } from '@zicht/shared/kernel/locale';
import { AuthDatabase } from '../../../../platform/database/auth-database.js';
import type { TenantTransaction } from '../../../../platform/database/tenant-database.js';
import type { Body } from '../../domain/body.js';

/** A proposal to invite a coordinator. */
export interface RecoveryProposal {
  readonly email: string;
  readonly locale: Locale;
  readonly proposedBy: string;
}

/** An organisation or inspectorate without an active coordinator; the id of either stands in the first field. */
export interface RecoveryRow {
  readonly kind: Body['kind'];
  readonly organisationId: string;
  readonly name: string;
  readonly members: number;
  readonly email: string | null;
  readonly proposerId: string | null;
  readonly proposedBy: string | null;
  readonly expiresAt: Date | null;
}

/** Whoever is told of it. */
export interface ToldMember {
  readonly email: string;
  readonly name: string;
  readonly locale: Locale;
}

const WITHOUT = `SELECT b.kind, b.id AS "organisationId", b.name, count(u.id)::integer AS members,
    p.email, p.proposed_by AS "proposerId", proposer.name AS "proposedBy", p.expires_at AS "expiresAt"
  FROM (SELECT 'organisation' AS kind, organisation_id AS id, name FROM app.organisations WHERE status <> 'left'
    UNION ALL SELECT 'inspectorate', id, name FROM identity.inspectorates) b
  LEFT JOIN identity.memberships m ON coalesce(m.organisation_id, m.inspectorate_id) = b.id AND m.ended_at IS NULL
  LEFT JOIN identity.users u ON u.id = m.user_id AND u.disabled_at IS NULL
  LEFT JOIN identity.recovery_proposals p ON p.organisation_id = b.id AND p.expires_at > $1
  LEFT JOIN identity.users proposer ON proposer.id = p.proposed_by
  GROUP BY b.kind, b.id, b.name, p.email, p.proposed_by, proposer.name, p.expires_at
  HAVING count(u.id) > 0 AND NOT coalesce(bool_or(u.id IS NOT NULL AND (m.roles && ARRAY['coordinator', 'inspectorateCoordinator']
    OR m.deputy_until >= ($1::timestamptz AT TIME ZONE 'Europe/Amsterdam')::date)), false)
  ORDER BY b.name, b.id`;

/** Organisations and inspectorates with members of whom none is an active coordinator, and what is proposed for them. */
@Injectable()
export class RecoveryRepository {
  constructor(private readonly database: AuthDatabase) {}

  /** All of them by name; one statement. One that has members alone: the others wait for their first coordinator. */
  async list(now: Date): Promise<RecoveryRow[]> {
    return this.database.query<RecoveryRow>(WITHOUT, [now]);
  }

  /** Active members with their addresses. */
  async toldMembers(organisationId: string): Promise<ToldMember[]> {
    return this.database.query<ToldMember>(
      `SELECT u.email, u.name, u.locale FROM identity.users u JOIN identity.memberships m ON m.user_id = u.id
       WHERE (m.organisation_id = $1 OR m.inspectorate_id = $1) AND m.ended_at IS NULL AND u.disabled_at IS NULL ORDER BY u.id`,
      [organisationId],
    );
  }

  /** Keeps a proposal in place of the one before. */
  async put(
    { organisationId, manager }: TenantTransaction,
    { email, locale, proposedBy }: RecoveryProposal,
    { at, expiresAt }: { readonly at: Date; readonly expiresAt: Date },
  ): Promise<void> {
    await manager.query('DELETE FROM identity.recovery_proposals WHERE organisation_id = $1', [
      organisationId,
    ]);
    await manager.query(
      `INSERT INTO identity.recovery_proposals (organisation_id, email, locale, proposed_by, proposed_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [organisationId, email, locale, proposedBy, at, expiresAt],
    );
  }

  /** Takes the proposal out, so that it is confirmed once; undefined when there is none, or it is too old. */
  async take(
    { organisationId, manager }: TenantTransaction,
    now: Date,
  ): Promise<RecoveryProposal | undefined> {
    const [rows] = await manager.query<[RecoveryProposal[], number]>(
      `DELETE FROM identity.recovery_proposals WHERE organisation_id = $1 AND expires_at > $2
       RETURNING email, locale, proposed_by AS "proposedBy"`,
      [organisationId, now],
    );
    return rows[0];
  }
}
