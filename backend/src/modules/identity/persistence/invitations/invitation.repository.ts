import { Injectable } from '@nestjs/common';
import type { OrganisationRole, Role } from '@zicht/shared/access/roles';
import type { Locale } from '@zicht/shared/kernel/locale';
import type { TenantTransaction } from '../../../../platform/database/tenant-database.js';

/** An invitation to send. */
export interface NewInvitation<R extends Role = Role> {
  readonly id: string;
  readonly email: string;
  readonly roles: readonly R[];
  readonly locale: Locale;
}

/** What an invitation gets each time that it is sent. */
export interface InvitationSending {
  readonly by: string;
  readonly at: Date;
  readonly expiresAt: Date;
  readonly tokenHash: string;
  readonly letterId: string;
}

/** An invitation that waits for its answer. */
export interface OpenInvitationRow<R extends Role = Role> extends NewInvitation<R> {
  readonly invitedBy: string;
  readonly invitedAt: Date;
  readonly expiresAt: Date;
  readonly mailState: string | null;
}

const OPEN = `SELECT i.id, i.email, i.roles, i.locale,
    coalesce(u.name, 'Zicht op uitbuiting') AS "invitedBy", i.invited_at AS "invitedAt",
    i.expires_at AS "expiresAt", l.mail_state AS "mailState"
  FROM identity.invitations i
  LEFT JOIN identity.users u ON u.id = i.invited_by
  LEFT JOIN identity.letters l ON l.id = i.letter_id
  WHERE i.organisation_id = $1 AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL`;

const OPEN_BY_AGE = `${OPEN} ORDER BY i.invited_at DESC, i.id`;

const OPEN_ONE = `${OPEN} AND i.id = $2 FOR UPDATE OF i`;

/** Invitations of one organisation or inspectorate, by the scope of the transaction. */
@Injectable()
export class InvitationRepository {
  /** Those that wait for their answer, newest first; expired ones too, because they can be sent anew. */
  async open<R extends Role = OrganisationRole>({
    organisationId,
    manager,
  }: TenantTransaction): Promise<OpenInvitationRow<R>[]> {
    return manager.query<OpenInvitationRow<R>[]>(OPEN_BY_AGE, [organisationId]);
  }

  /** One that waits for its answer. */
  async find(
    { organisationId, manager }: TenantTransaction,
    id: string,
  ): Promise<OpenInvitationRow | undefined> {
    const rows = await manager.query<OpenInvitationRow[]>(OPEN_ONE, [organisationId, id]);
    return rows[0];
  }

  /** Adds an invitation; false when one to this address waits already. */
  async add(
    { organisationId, manager }: TenantTransaction,
    invitation: NewInvitation,
    sending: InvitationSending,
  ): Promise<boolean> {
    const rows = await manager.query<unknown[]>(
      `INSERT INTO identity.invitations (organisation_id, id, email, roles, locale, invited_by, invited_at, expires_at,
         token_sha256, letter_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       ON CONFLICT (organisation_id, email) WHERE accepted_at IS NULL AND withdrawn_at IS NULL DO NOTHING RETURNING id`,
      [
        organisationId,
        invitation.id,
        invitation.email,
        invitation.roles,
        invitation.locale,
        sending.by,
        sending.at,
        sending.expiresAt,
        sending.tokenHash,
        sending.letterId,
      ],
    );
    return rows.length === 1;
  }

  /** Gives an invitation a new link; the one before opens nothing from now on. */
  async renew(
    { organisationId, manager }: TenantTransaction,
    id: string,
    sending: InvitationSending,
  ): Promise<void> {
    await manager.query(
      `UPDATE identity.invitations SET invited_by = $3, invited_at = $4, expires_at = $5, token_sha256 = $6,
         letter_id = $7
       WHERE organisation_id = $1 AND id = $2 AND accepted_at IS NULL AND withdrawn_at IS NULL`,
      [organisationId, id, sending.by, sending.at, sending.expiresAt, sending.tokenHash, sending.letterId],
    );
  }

  /** Takes an invitation back; its link opens nothing from now on. */
  async withdraw({ organisationId, manager }: TenantTransaction, id: string, at: Date): Promise<void> {
    await manager.query(
      `UPDATE identity.invitations SET withdrawn_at = $3
       WHERE organisation_id = $1 AND id = $2 AND accepted_at IS NULL AND withdrawn_at IS NULL`,
      [organisationId, id, at],
    );
  }

  /** Takes back all that wait. */
  async withdrawAll({ organisationId, manager }: TenantTransaction, at: Date): Promise<void> {
    await manager.query(
      `UPDATE identity.invitations SET withdrawn_at = $2
       WHERE organisation_id = $1 AND accepted_at IS NULL AND withdrawn_at IS NULL`,
      [organisationId, at],
    );
  }
}
