import { Injectable } from '@nestjs/common';
import type { OrganisationRole } from '@zicht/shared/access/roles';
import type { EntityManager } from 'typeorm';

/** Who somebody is to a provider. */
export interface ProviderPerson {
  readonly organisationId: string;
  readonly issuer: string;
  readonly subject: string;
  /** In the form in which addresses are stored; null where the provider does not vouch for it. */
  readonly email: string | null;
}

/** What the tables know of them. */
export interface KnownPerson {
  /** The account; null where there is none. */
  readonly userId: string | null;
  readonly isDisabled: boolean;
  readonly isLinked: boolean;
  readonly isTaken: boolean;
  readonly isMember: boolean;
  readonly wasMember: boolean;
}

/** Which person of a provider is which account, per organisation. */
@Injectable()
export class ProviderAccountRepository {
  /** The account of somebody: by the provider's name for them, else by an address for which the provider vouches. */
  async find(manager: EntityManager, person: ProviderPerson): Promise<KnownPerson> {
    const rows = await manager.query<KnownPerson[]>(
      `WITH linked AS (
         SELECT user_id FROM identity.provider_accounts
         WHERE organisation_id = $1 AND issuer = $2 AND subject = $3
       ), account AS (
         SELECT u.id, u.disabled_at FROM identity.users u
         WHERE u.id = (SELECT user_id FROM linked)
           OR (u.email = $4 AND NOT EXISTS (SELECT 1 FROM linked))
       )
       SELECT a.id AS "userId", coalesce(a.disabled_at IS NOT NULL, false) AS "isDisabled",
         EXISTS (SELECT 1 FROM linked) AS "isLinked",
         EXISTS (SELECT 1 FROM identity.provider_accounts p WHERE p.organisation_id = $1 AND p.issuer = $2
           AND p.user_id = a.id AND p.subject <> $3) AS "isTaken",
         EXISTS (SELECT 1 FROM identity.memberships m WHERE m.organisation_id = $1 AND m.user_id = a.id
           AND m.ended_at IS NULL) AS "isMember",
         EXISTS (SELECT 1 FROM identity.memberships m WHERE m.organisation_id = $1 AND m.user_id = a.id
           AND m.ended_at IS NOT NULL) AS "wasMember"
       FROM (SELECT 1) one LEFT JOIN account a ON true`,
      [person.organisationId, person.issuer, person.subject, person.email],
    );
    const [known] = rows;
    if (known === undefined) throw new Error('A row was expected');
    return known;
  }

  /** Notes that this person of the provider is this account; one that was it before is so no more. */
  async link(manager: EntityManager, person: ProviderPerson, userId: string, at: Date): Promise<void> {
    const { organisationId, issuer, subject } = person;
    await manager.query(
      `DELETE FROM identity.provider_accounts
       WHERE organisation_id = $1 AND issuer = $2 AND (user_id = $3 OR subject = $4)`,
      [organisationId, issuer, userId, subject],
    );
    await manager.query(
      `INSERT INTO identity.provider_accounts (organisation_id, issuer, subject, user_id, linked_at)
       VALUES ($1, $2, $3, $4, $5)`,
      [organisationId, issuer, subject, userId, at],
    );
  }

  /** Makes somebody a member without an invitation. */
  async join(
    manager: EntityManager,
    organisationId: string,
    member: {
      readonly id: string;
      readonly userId: string;
      readonly roles: readonly OrganisationRole[];
      readonly ownerRoles: readonly string[];
      readonly at: Date;
    },
  ): Promise<void> {
    await manager.query(
      `INSERT INTO identity.memberships (id, user_id, kind, organisation_id, roles, owner_roles, created_at)
       VALUES ($1, $2, 'organisation', $3, $4, $5, $6)`,
      [member.id, member.userId, organisationId, member.roles, member.ownerRoles, member.at],
    );
  }

  /** True when this account belongs to this person of the provider. */
  async isLinked(manager: EntityManager, person: ProviderPerson, userId: string): Promise<boolean> {
    const rows = await manager.query<unknown[]>(
      `SELECT 1 FROM identity.provider_accounts
       WHERE organisation_id = $1 AND issuer = $2 AND subject = $3 AND user_id = $4`,
      [person.organisationId, person.issuer, person.subject, userId],
    );
    return rows.length > 0;
  }

  /** Where passwords are off and this person coordinates, or stands in for whoever does. */
  async placesWithoutPasswords(
    manager: EntityManager,
    userId: string,
    today: string,
  ): Promise<{ organisationId: string; organisation: string }[]> {
    return manager.query(
      `SELECT m.organisation_id AS "organisationId", o.name AS organisation
       FROM identity.memberships m
       JOIN identity.identity_providers p ON p.organisation_id = m.organisation_id AND NOT p.allows_local_accounts
       JOIN app.organisations o ON o.organisation_id = m.organisation_id AND o.status = 'active'
       WHERE m.user_id = $1 AND m.ended_at IS NULL
         AND ('coordinator' = ANY (m.roles) OR m.deputy_until >= $2::date)
       ORDER BY 1`,
      [userId, today],
    );
  }

  /** Coordinators of an organisation but one, as mail reaches them. */
  async otherCoordinators(
    manager: EntityManager,
    organisationId: string,
    userId: string,
  ): Promise<{ email: string; name: string; locale: 'nl' | 'en' }[]> {
    return manager.query(
      `SELECT u.email, u.name, u.locale FROM identity.users u JOIN identity.memberships m ON m.user_id = u.id
       WHERE m.organisation_id = $1 AND m.ended_at IS NULL AND 'coordinator' = ANY (m.roles)
         AND u.disabled_at IS NULL AND u.id <> $2 ORDER BY u.id`,
      [organisationId, userId],
    );
  }
}
