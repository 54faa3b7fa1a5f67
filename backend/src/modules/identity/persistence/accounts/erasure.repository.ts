import { Injectable } from '@nestjs/common';
import type { Locale } from '@zicht/shared/kernel/locale';
import type { EntityManager } from 'typeorm';
import { AuthDatabase } from '../../../../platform/database/auth-database.js';

/** An account that can be erased. */
export interface ErasableAccount {
  readonly userId: string;
  readonly email: string;
  readonly name: string;
  readonly locale: Locale;
  /** True for whoever only ever belonged to an inspectorate. */
  readonly isOfInspectorate: boolean;
}

/** An organisation to which somebody belongs or belonged. */
export interface FormerOrganisation {
  readonly id: string;
  readonly isMember: boolean;
  /** It left the service: nobody needs to manage it any more. */
  readonly hasLeft: boolean;
}

/** What lies under the person's own id, and under their address. */
const REMOVE_BY_ID = [
  'DELETE FROM identity.sessions WHERE user_id = $1',
  'DELETE FROM identity.second_factors WHERE user_id = $1',
  'DELETE FROM identity.recovery_codes WHERE user_id = $1',
  'DELETE FROM identity.passkeys WHERE user_id = $1',
  'DELETE FROM identity.provider_accounts WHERE user_id = $1',
  'DELETE FROM identity.calendar_feeds WHERE user_id = $1',
];
const REMOVE_BY_ADDRESS = [
  'DELETE FROM identity.password_resets WHERE email = $1',
  'DELETE FROM identity.letters WHERE email = $1',
  'DELETE FROM identity.invitations WHERE email = $1',
  'DELETE FROM identity.join_requests WHERE email = $1',
  'DELETE FROM identity.recovery_proposals WHERE email = $1',
];

/** Roles without a holder of which nobody could be brought in any more. */
const NEVER_WITHOUT = ['platformAdministrator', 'publicationManager', 'inspectorateCoordinator'];

/** What an account leaves behind, and its end. */
@Injectable()
export class ErasureRepository {
  constructor(private readonly database: AuthDatabase) {}

  /** The account; undefined when it was erased before. */
  async account(userId: string): Promise<ErasableAccount | undefined> {
    const rows = await this.database.query<ErasableAccount>(
      `SELECT u.id AS "userId", u.email, u.name, u.locale, coalesce((SELECT bool_and(m.kind = 'inspectorate')
         FROM identity.memberships m WHERE m.user_id = u.id), false) AS "isOfInspectorate"
       FROM identity.users u WHERE u.id = $1 AND u.erased_at IS NULL`,
      [userId],
    );
    return rows[0];
  }

  /** Every organisation to which they belong or belonged, always in the same order. */
  async organisations(userId: string): Promise<FormerOrganisation[]> {
    return this.database.query<FormerOrganisation>(
      `SELECT m.organisation_id AS id, bool_or(m.ended_at IS NULL) AS "isMember", o.status = 'left' AS "hasLeft"
       FROM identity.memberships m JOIN app.organisations o ON o.organisation_id = m.organisation_id
       WHERE m.user_id = $1 GROUP BY m.organisation_id, o.status ORDER BY 1`,
      [userId],
    );
  }

  /** True when they belong to a body that is none of these. */
  async belongsElsewhere(userId: string, bodyIds: readonly string[]): Promise<boolean> {
    const rows = await this.database.query(
      `SELECT 1 FROM identity.memberships m LEFT JOIN app.organisations o ON o.organisation_id = m.organisation_id
       WHERE m.user_id = $1 AND m.ended_at IS NULL AND o.status IS DISTINCT FROM 'left'
         AND coalesce(coalesce(m.organisation_id, m.inspectorate_id, m.concern_id) <> ALL ($2::uuid[]), true)`,
      [userId, bodyIds],
    );
    return rows.length > 0;
  }

  /** Accounts that belonged nowhere since before this moment. */
  async withoutMembership(before: Date): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT u.id FROM identity.users u LEFT JOIN identity.memberships m ON m.user_id = u.id
       WHERE u.erased_at IS NULL AND coalesce(u.belonged_until, u.created_at) < $1
       GROUP BY u.id HAVING count(m.id) FILTER (WHERE m.ended_at IS NULL OR m.ended_at >= $1) = 0 ORDER BY u.id`,
      [before],
    );
    return rows.map(({ id }) => id);
  }

  /** True when the platform or an inspectorate would be left without a role that it needs; others wait until it is done. */
  async isLastHolder(manager: EntityManager, userId: string): Promise<boolean> {
    await manager.query(
      `SELECT 1 FROM identity.memberships WHERE kind IN ('platform', 'inspectorate') AND ended_at IS NULL
       ORDER BY id FOR UPDATE`,
    );
    const rows = await manager.query<unknown[]>(
      `SELECT 1 FROM identity.memberships m, unnest(m.roles) AS held (role)
       WHERE m.user_id = $1 AND m.ended_at IS NULL AND held.role = ANY ($2) AND NOT EXISTS (
         SELECT 1 FROM identity.memberships o JOIN identity.users u ON u.id = o.user_id AND u.disabled_at IS NULL
         WHERE o.user_id <> $1 AND o.ended_at IS NULL AND o.kind = m.kind AND held.role = ANY (o.roles)
           AND o.inspectorate_id IS NOT DISTINCT FROM m.inspectorate_id)`,
      [userId, NEVER_WITHOUT],
    );
    return rows.length > 0;
  }

  /** True when they are a member of an organisation now. */
  async isMemberAnywhere(manager: EntityManager, userId: string): Promise<boolean> {
    const rows = await manager.query<unknown[]>(
      `SELECT 1 FROM identity.memberships WHERE user_id = $1 AND ended_at IS NULL AND kind = 'organisation'`,
      [userId],
    );
    return rows.length > 0;
  }

  /** Leaves a row without name or address; false when somebody was first. */
  async erase(
    manager: EntityManager,
    { userId, email }: ErasableAccount,
    { at, pseudonym }: { readonly at: Date; readonly pseudonym: string },
  ): Promise<boolean> {
    const [, count] = await manager.query<[unknown[], number]>(
      `UPDATE identity.users SET name = '', email = $3, password_hash = NULL, last_organisation_id = NULL,
         mail_rhythm = 'atOnce', locale = 'nl', disabled_at = coalesce(disabled_at, $2), erased_at = $2
       WHERE id = $1 AND erased_at IS NULL`,
      [userId, at, pseudonym],
    );
    if (count !== 1) return false;
    await manager.query(
      `UPDATE identity.memberships SET ended_at = $2, deputy_until = NULL, version = version + 1
       WHERE user_id = $1 AND ended_at IS NULL`,
      [userId, at],
    );
    for (const statement of REMOVE_BY_ID) await manager.query(statement, [userId]);
    for (const statement of REMOVE_BY_ADDRESS) await manager.query(statement, [email]);
    return true;
  }
}
