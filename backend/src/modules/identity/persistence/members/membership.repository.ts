import { Injectable } from '@nestjs/common';
import type { OrganisationRole, Role } from '@zicht/shared/access/roles';
import type { TenantTransaction } from '../../../../platform/database/tenant-database.js';

/** An active member of an organisation or inspectorate. */
export interface MemberRow<R extends Role = OrganisationRole> {
  readonly userId: string;
  readonly name: string;
  readonly roles: readonly R[];
  readonly ownerRoles: readonly string[];
  readonly deputyUntil: string | null;
  readonly since: Date;
  readonly version: number;
}

/** What becomes of a membership; an absent field stays. */
export interface MembershipChange {
  readonly roles?: readonly Role[];
  readonly ownerRoles?: readonly string[];
  readonly deputyUntil?: string | null;
  readonly endedAt?: Date;
}

/** Members of one organisation or inspectorate, by the scope of the transaction: an id belongs to one of both. */
@Injectable()
export class MembershipRepository {
  /** Active members by name. */
  async active<R extends Role = OrganisationRole>(transaction: TenantTransaction): Promise<MemberRow<R>[]> {
    return this.select(transaction);
  }

  /** The same, held until the transaction ends, so that two changes cannot both count on the other's coordinator. */
  async lockActive<R extends Role = OrganisationRole>(
    transaction: TenantTransaction,
  ): Promise<MemberRow<R>[]> {
    // All in one order, so that two who lock wait for each other and do not block each other.
    await transaction.manager.query(
      `SELECT 1 FROM identity.memberships WHERE (organisation_id = $1 OR inspectorate_id = $1) AND ended_at IS NULL ORDER BY id FOR UPDATE`,
      [transaction.organisationId],
    );
    return this.select(transaction);
  }

  /** Changes a membership that still has the version in which it was read; false when it has another one. */
  async change(
    { organisationId, manager }: TenantTransaction,
    member: MemberRow<Role>,
    change: MembershipChange,
  ): Promise<boolean> {
    const { userId, version, roles, ownerRoles, deputyUntil, endedAt } = {
      endedAt: null,
      ...member,
      ...change,
    };
    const [, count] = await manager.query<[unknown[], number]>(
      `UPDATE identity.memberships SET roles = $4, owner_roles = $5, deputy_until = $6, ended_at = $7,
         version = version + 1
       WHERE (organisation_id = $1 OR inspectorate_id = $1) AND user_id = $2 AND version = $3 AND ended_at IS NULL`,
      [organisationId, userId, version, roles, ownerRoles, deputyUntil, endedAt],
    );
    return count === 1;
  }

  private async select<R extends Role>({
    organisationId,
    manager,
  }: TenantTransaction): Promise<MemberRow<R>[]> {
    return manager.query<MemberRow<R>[]>(
      `SELECT m.user_id AS "userId", u.name, m.roles, m.owner_roles AS "ownerRoles",
         m.deputy_until::text AS "deputyUntil", m.created_at AS since, m.version
       FROM identity.memberships m JOIN identity.users u ON u.id = m.user_id
       WHERE (organisation_id = $1 OR inspectorate_id = $1) AND m.ended_at IS NULL ORDER BY u.name, u.id`,
      [organisationId],
    );
  }
}
