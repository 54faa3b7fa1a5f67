import { Injectable } from '@nestjs/common';
import type { OrganisationRole } from '@zicht/shared/access/roles';
import type { Member } from '@zicht/shared/identity/member.contract';
import { requirePermission } from '../../platform/access/actor.js';
import type { Actor } from '../../platform/access/actor.js';
import { shownName } from '../../platform/access/shown-name.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import type { TenantTransaction } from '../../platform/database/tenant-database.js';

/** Names and roles of the people of an organisation, as far as its other members may know. */
@Injectable()
export class PeopleQueries {
  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  /** Active members by name, for a colleague who asks. */
  async show(actor: Actor): Promise<Member[]> {
    requirePermission(actor, 'members:read');
    const { organisationId } = actor;
    return this.database.run({ organisationId, readOnly: true }, (transaction) => this.members(transaction));
  }

  /** Names by user id; somebody who never belonged to the organisation is absent. */
  async names(transaction: TenantTransaction, ids: Iterable<string>): Promise<ReadonlyMap<string, string>> {
    const wanted = [...new Set(ids)];
    if (wanted.length === 0) return new Map();
    const rows: { id: string; name: string }[] = await transaction.manager.query(
      'SELECT id, name FROM identity.users WHERE id = ANY ($1)',
      [wanted],
    );
    return new Map(rows.map(({ id, name }) => [id, shownName(name)]));
  }

  /** Active members by name; whoever stands in for a coordinator has that role too. */
  async members(transaction: TenantTransaction): Promise<Member[]> {
    const rows: { userId: string; name: string; roles: OrganisationRole[] }[] =
      await transaction.manager.query(
        `SELECT m.user_id AS "userId", u.name,
         CASE WHEN m.deputy_until >= $2::date AND NOT 'coordinator' = ANY (m.roles)
           THEN m.roles || '{coordinator}' ELSE m.roles END AS roles
       FROM identity.memberships m JOIN identity.users u ON u.id = m.user_id
       WHERE m.organisation_id = $1 AND m.ended_at IS NULL
       ORDER BY u.name, u.id`,
        [transaction.organisationId, this.clock.today()],
      );
    return rows;
  }

  /** Everybody who is or was a member, by name; one statement. */
  async everybody(
    transaction: TenantTransaction,
  ): Promise<{ id: string; name: string; isActive: boolean }[]> {
    const rows: { id: string; name: string; isActive: boolean }[] = await transaction.manager.query(
      `SELECT u.id, u.name, bool_or(m.ended_at IS NULL) AS "isActive"
       FROM identity.memberships m JOIN identity.users u ON u.id = m.user_id
       WHERE m.organisation_id = $1 GROUP BY u.id, u.name ORDER BY u.name, u.id`,
      [transaction.organisationId],
    );
    return rows.map((row) => ({ ...row, name: shownName(row.name) }));
  }

  /** Who left on this day (Europe/Amsterdam) or later, and did not come back. */
  async leftSince(transaction: TenantTransaction, day: string): Promise<string[]> {
    const rows: { userId: string }[] = await transaction.manager.query(
      `SELECT DISTINCT m.user_id AS "userId" FROM identity.memberships m
       WHERE m.organisation_id = $1 AND (m.ended_at AT TIME ZONE 'Europe/Amsterdam')::date >= $2::date
         AND NOT EXISTS (SELECT 1 FROM identity.memberships now
           WHERE now.organisation_id = $1 AND now.user_id = m.user_id AND now.ended_at IS NULL)`,
      [transaction.organisationId, day],
    );
    return rows.map(({ userId }) => userId);
  }

  /** Number of active members. */
  async memberCount(transaction: TenantTransaction): Promise<number> {
    const rows: { count: number }[] = await transaction.manager.query(
      `SELECT count(*)::integer AS count FROM identity.memberships
       WHERE organisation_id = $1 AND ended_at IS NULL`,
      [transaction.organisationId],
    );
    return rows[0]?.count ?? 0;
  }
}
