import { Injectable } from '@nestjs/common';
import type { InspectorateRole, OrganisationRole } from '@zicht/shared/access/roles';
import type { EntityManager } from 'typeorm';
import { AuthDatabase } from '../../../../platform/database/auth-database.js';
import type { Body } from '../../domain/body.js';

/** An invitation whose link still opens. */
export interface AnswerableInvitation<R = OrganisationRole | InspectorateRole> {
  readonly kind: Body['kind'];
  /** The organisation or inspectorate that invites. */
  readonly organisationId: string;
  readonly organisationName: string;
  readonly id: string;
  readonly email: string;
  readonly roles: readonly R[];
  readonly expiresAt: Date;
  /** Account with this address, disabled or not; null when there is none. */
  readonly userId: string | null;
  /** For signing in through the organisation's provider; null where that is not on. */
  readonly signInCode: string | null;
}

/** Whatever invites people and takes part. */
const BODIES = `(SELECT 'organisation' AS kind, organisation_id AS id, name FROM app.organisations WHERE status = 'active'
    UNION ALL SELECT 'inspectorate', id, name FROM identity.inspectorates)`;

const ANSWERABLE = `SELECT o.kind, i.organisation_id AS "organisationId", o.name AS "organisationName", i.id, i.email, i.roles,
    i.expires_at AS "expiresAt", u.id AS "userId", p.sign_in_code AS "signInCode"
  FROM identity.invitations i
  JOIN ${BODIES} o ON o.id = i.organisation_id
  LEFT JOIN identity.users u ON u.email = i.email
  LEFT JOIN identity.identity_providers p ON p.organisation_id = i.organisation_id AND p.state = 'on'
  WHERE i.token_sha256 = $1 AND i.expires_at > $2 AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL`;

const ANSWERABLE_ALONE = `${ANSWERABLE} FOR UPDATE OF i`;

/** One that waits at an organisation for whoever has this address. */
const BY_ADDRESS = `SELECT 'organisation' AS kind, i.organisation_id AS "organisationId", o.name AS "organisationName", i.id, i.email, i.roles,
    i.expires_at AS "expiresAt", u.id AS "userId", NULL AS "signInCode"
  FROM identity.invitations i
  JOIN app.organisations o ON o.organisation_id = i.organisation_id AND o.status = 'active'
  LEFT JOIN identity.users u ON u.email = i.email
  WHERE i.organisation_id = $1 AND i.email = $2 AND i.expires_at > $3 AND i.accepted_at IS NULL
    AND i.withdrawn_at IS NULL
  FOR UPDATE OF i`;

/** Invitations as whoever holds their link meets them: a stranger, so found by the link alone. */
@Injectable()
export class InvitationAnswers {
  constructor(private readonly database: AuthDatabase) {}

  /** The invitation that a link opens; undefined when it is unknown, used, withdrawn, replaced or too old. */
  async find(tokenHash: string, now: Date): Promise<AnswerableInvitation | undefined> {
    const rows = await this.database.query<AnswerableInvitation>(ANSWERABLE, [tokenHash, now]);
    return rows[0];
  }

  /** The same, held until the transaction ends, so that a link works once. */
  async lock(
    manager: EntityManager,
    tokenHash: string,
    now: Date,
  ): Promise<AnswerableInvitation | undefined> {
    const rows = await manager.query<AnswerableInvitation[]>(ANSWERABLE_ALONE, [tokenHash, now]);
    return rows[0];
  }

  /** One that waits at an organisation for this address, held until the transaction ends. */
  async lockByAddress(
    manager: EntityManager,
    { organisationId, email }: { readonly organisationId: string; readonly email: string | null },
    now: Date,
  ): Promise<AnswerableInvitation<OrganisationRole> | undefined> {
    const rows = await manager.query<AnswerableInvitation<OrganisationRole>[]>(BY_ADDRESS, [
      organisationId,
      email,
      now,
    ]);
    return rows[0];
  }

  /** Notes who accepted, and makes them a member; whoever is one already keeps the roles that they have. */
  async accept(
    manager: EntityManager,
    { kind, organisationId, id, roles }: AnswerableInvitation,
    given: {
      readonly userId: string;
      readonly membershipId: string;
      readonly ownerRoles: readonly string[];
      readonly at: Date;
    },
  ): Promise<void> {
    await manager.query(
      `UPDATE identity.invitations SET accepted_at = $3, accepted_by = $4 WHERE organisation_id = $1 AND id = $2`,
      [organisationId, id, given.at, given.userId],
    );
    await manager.query(
      `INSERT INTO identity.memberships
         (id, user_id, kind, organisation_id, inspectorate_id, roles, owner_roles, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING`,
      [
        given.membershipId,
        given.userId,
        kind,
        kind === 'organisation' ? organisationId : null,
        kind === 'inspectorate' ? organisationId : null,
        roles,
        given.ownerRoles,
        given.at,
      ],
    );
  }
}
