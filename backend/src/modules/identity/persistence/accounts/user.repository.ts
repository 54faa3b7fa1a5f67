import { Injectable } from '@nestjs/common';
import type { PlatformRole } from '@zicht/shared/access/roles';
import type { Locale } from '@zicht/shared/kernel/locale';
import type { MailRhythm } from '@zicht/shared/notifications/notification-kinds';
import type { OwnSuccession } from '@zicht/shared/succession/succession.contract';
import type { EntityManager } from 'typeorm';
import { AuthDatabase } from '../../../../platform/database/auth-database.js';
import type { Person, PersonMembership } from '../../domain/person.js';

/** What sign-in needs to know of an account. */
export interface Credentials {
  readonly userId: string;
  readonly passwordHash: string;
}

/** A new account. */
export interface NewUser {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  /** Null for whoever signs in through an organisation's provider alone. */
  readonly passwordHash: string | null;
  readonly locale: Locale;
  readonly createdAt: Date;
}

/** A new membership; `bodyId` is absent for the platform. */
export interface NewMembership {
  readonly id: string;
  readonly userId: string;
  readonly kind: PersonMembership['kind'];
  readonly bodyId: string | undefined;
  readonly roles: readonly string[];
  readonly ownerRoles: readonly string[];
  readonly createdAt: Date;
}

/** To whom a letter is written. */
export type AddressedPerson = Pick<MailRecipient, 'email' | 'name' | 'locale'>;

/** Where and how a person gets mail. */
export interface MailRecipient {
  readonly email: string;
  readonly name: string;
  readonly locale: Locale;
  readonly mailRhythm: MailRhythm;
}

interface PersonRow {
  readonly userId: string;
  readonly name: string;
  readonly locale: Locale;
  readonly lastOrganisationId: string | null;
  readonly hasSecondFactor: boolean;
  readonly hasPassword: boolean;
  readonly memberships: readonly (Omit<
    PersonMembership,
    'bodyId' | 'isSuspended' | 'leavesOn' | 'isClosed' | 'successions'
  > & {
    bodyId: string | null;
    status: 'active' | 'suspended' | null;
    leavesOn: string | null;
    successions: readonly OwnSuccession[] | null;
  })[];
}

/** Accounts and what they may do where. */
@Injectable()
export class UserRepository {
  constructor(private readonly database: AuthDatabase) {}

  /** Credentials of an account that may sign in; undefined for an unknown or disabled one. */
  async credentials(email: string): Promise<Credentials | undefined> {
    const rows = await this.database.query<Credentials>(
      `SELECT id AS "userId", password_hash AS "passwordHash" FROM identity.users
       WHERE email = $1 AND disabled_at IS NULL AND password_hash IS NOT NULL`,
      [email],
    );
    return rows[0];
  }

  /** True when there is an account with this address, disabled or not. */
  async isKnown(email: string): Promise<boolean> {
    const rows = await this.database.query('SELECT 1 FROM identity.users WHERE email = $1', [email]);
    return rows.length > 0;
  }

  /**
   * The person with all present rights, in one statement, which each request asks; whoever stands in for a coordinator has that role too.
   * Undefined when the account is gone or disabled.
   */
  async person(userId: string, today: string): Promise<Person | undefined> {
    const rows = await this.database.query<PersonRow>(
      `/* kept: person */ SELECT u.id AS "userId", u.name, u.locale, u.last_organisation_id AS "lastOrganisationId",
         EXISTS (SELECT 1 FROM identity.second_factors f WHERE f.user_id = u.id AND f.secret IS NOT NULL)
           OR EXISTS (SELECT 1 FROM identity.passkeys p WHERE p.user_id = u.id) AS "hasSecondFactor",
         u.password_hash IS NOT NULL AS "hasPassword",
         coalesce(
           json_agg(
             json_build_object(
               'kind', m.kind,
               'bodyId', coalesce(m.organisation_id, m.inspectorate_id, m.concern_id),
               'bodyName', coalesce(o.name, i.name, c.name, ''),
               'fictitious', coalesce(o.fictitious, i.fictitious, c.fictitious, false),
               'roles', CASE WHEN m.deputy_until >= $2::date AND NOT 'coordinator' = ANY (m.roles)
                 THEN m.roles || '{coordinator}' ELSE m.roles END,
               'signInCode', CASE WHEN p.state = 'on' THEN p.sign_in_code END,
               'allowsLocalAccounts', coalesce(p.allows_local_accounts, true),
               'status', o.status,
               'leavesOn', d.ends_on,
               'successions', (SELECT json_agg(json_build_object('side', s.side, 'day', s.day, 'others', (
                   SELECT json_agg(json_build_object('organisationId', x.organisation_id, 'name', y.name) ORDER BY y.name)
                   FROM app.successions x JOIN app.organisations y ON y.organisation_id = x.organisation_id
                   WHERE x.id = s.id AND x.side <> s.side)) ORDER BY s.day, s.id)
                 FROM app.successions s WHERE s.organisation_id = m.organisation_id)
             ) ORDER BY coalesce(o.name, i.name, c.name, ''), m.id
           ) FILTER (WHERE m.id IS NOT NULL AND (m.kind <> 'organisation' OR o.status <> 'left')),
           '[]'
         ) AS memberships
       FROM identity.users u
       LEFT JOIN identity.memberships m ON m.user_id = u.id AND m.ended_at IS NULL
       LEFT JOIN app.organisations o ON o.organisation_id = m.organisation_id
       LEFT JOIN app.departures d ON d.organisation_id = m.organisation_id
       LEFT JOIN identity.identity_providers p ON p.organisation_id = m.organisation_id
       LEFT JOIN identity.inspectorates i ON i.id = m.inspectorate_id
       LEFT JOIN catalogue.concerns c ON c.id = m.concern_id
       WHERE u.id = $1 AND u.disabled_at IS NULL
       GROUP BY u.id`,
      [userId, today],
    );
    return rows[0] && toPerson(rows[0], today);
  }

  /** Addresses of the active members of an organisation or inspectorate, by user id; for whoever manages them alone. */
  async addressesOf(bodyId: string): Promise<ReadonlyMap<string, string>> {
    const rows = await this.database.query<{ id: string; email: string }>(
      `SELECT u.id, u.email FROM identity.users u JOIN identity.memberships m ON m.user_id = u.id
       WHERE (m.organisation_id = $1 OR m.inspectorate_id = $1) AND m.ended_at IS NULL`,
      [bodyId],
    );
    return new Map(rows.map(({ id, email }) => [id, email]));
  }

  /** Where a member of an organisation, or a platform administrator, gets mail; undefined for whoever is neither now. */
  async mailRecipient(userId: string, organisationId: string): Promise<MailRecipient | undefined> {
    const rows = await this.database.query<MailRecipient>(
      `SELECT u.email, u.name, u.locale, u.mail_rhythm AS "mailRhythm" FROM identity.users u
       WHERE u.id = $1 AND u.disabled_at IS NULL AND EXISTS (
         SELECT 1 FROM identity.memberships m
         WHERE m.user_id = u.id AND m.ended_at IS NULL AND (m.organisation_id = $2
           OR (m.kind = 'platform' AND 'platformAdministrator' = ANY (m.roles))))`,
      [userId, organisationId],
    );
    return rows[0];
  }

  /** Where the coordinators of an organisation get mail, whoever stands in for one too. */
  async coordinators(organisationId: string, today: string): Promise<AddressedPerson[]> {
    return this.database.query<AddressedPerson>(
      `SELECT u.email, u.name, u.locale FROM identity.users u JOIN identity.memberships m ON m.user_id = u.id
       WHERE m.organisation_id = $1 AND m.ended_at IS NULL AND u.disabled_at IS NULL
         AND ('coordinator' = ANY (m.roles) OR $2::date <= m.deputy_until) ORDER BY u.id`,
      [organisationId, today],
    );
  }

  /** Names by id of those who belong or belonged to the platform; the application's own role may not see them. */
  async namesOfPlatform(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.query<{ id: string; name: string }>(
      `SELECT u.id, u.name FROM identity.users u WHERE u.id = ANY ($1)
       AND EXISTS (SELECT FROM identity.memberships m WHERE m.user_id = u.id AND m.kind = 'platform')`,
      [ids],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** Who holds this role on the platform and may sign in. */
  async platformHolders(role: PlatformRole): Promise<string[]> {
    const rows = await this.database.query<{ userId: string }>(
      `SELECT u.id AS "userId" FROM identity.users u JOIN identity.memberships m ON m.user_id = u.id
       WHERE m.kind = 'platform' AND $1 = ANY (m.roles) AND m.ended_at IS NULL AND u.disabled_at IS NULL
       ORDER BY u.id`,
      [role],
    );
    return rows.map(({ userId }) => userId);
  }

  /** How often a person wants mail, and in which language; undefined when the account is gone or disabled. */
  async mailPreference(userId: string): Promise<Pick<MailRecipient, 'locale' | 'mailRhythm'> | undefined> {
    const rows = await this.database.query<Pick<MailRecipient, 'locale' | 'mailRhythm'>>(
      'SELECT locale, mail_rhythm AS "mailRhythm" FROM identity.users WHERE id = $1 AND disabled_at IS NULL',
      [userId],
    );
    return rows[0];
  }

  /** Stores how often a person wants mail. */
  async chooseMailRhythm(userId: string, rhythm: MailRhythm): Promise<void> {
    await this.database.query('UPDATE identity.users SET mail_rhythm = $2 WHERE id = $1', [userId, rhythm]);
  }

  /** Stores settings of a person; undefined leaves one as it is. */
  async changeProfile(
    userId: string,
    changes: { locale: Locale | undefined; lastOrganisationId: string | undefined },
  ): Promise<void> {
    await this.database.query(
      `UPDATE identity.users
       SET locale = coalesce($2, locale), last_organisation_id = coalesce($3::uuid, last_organisation_id)
       WHERE id = $1`,
      [userId, changes.locale ?? null, changes.lastOrganisationId ?? null],
    );
  }

  /** Adds an account with its memberships, both or neither. */
  async add(user: NewUser, memberships: readonly NewMembership[]): Promise<void> {
    await this.database.transact(async (manager) => {
      await addUser(manager, user);
      for (const membership of memberships) {
        await manager.query(
          `INSERT INTO identity.memberships
             (id, user_id, kind, organisation_id, inspectorate_id, concern_id, roles, owner_roles, created_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
          [
            membership.id,
            membership.userId,
            membership.kind,
            membership.kind === 'organisation' ? membership.bodyId : null,
            membership.kind === 'inspectorate' ? membership.bodyId : null,
            membership.kind === 'concern' ? membership.bodyId : null,
            membership.roles,
            membership.ownerRoles,
            membership.createdAt,
          ],
        );
      }
    });
  }
}

/** Adds an account, in the transaction of what it is for. */
export async function addUser(manager: EntityManager, user: NewUser): Promise<void> {
  await manager.query(
    `INSERT INTO identity.users (id, email, name, password_hash, locale, created_at)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [user.id, user.email, user.name, user.passwordHash, user.locale, user.createdAt],
  );
}

function toPerson(row: PersonRow, today: string): Person {
  return {
    userId: row.userId,
    name: row.name,
    locale: row.locale,
    lastOrganisationId: row.lastOrganisationId ?? undefined,
    hasSecondFactor: row.hasSecondFactor,
    hasPassword: row.hasPassword,
    memberships: row.memberships.map(({ bodyId, status, leavesOn, successions, ...membership }) => ({
      ...membership,
      bodyId: bodyId ?? undefined,
      ...(status === 'suspended' ? { isSuspended: true as const } : {}),
      ...(leavesOn === null ? {} : { leavesOn }),
      ...(successions?.some(({ side, day }) => side === 'ends' && day <= today) === true
        ? { isClosed: true as const }
        : {}),
      ...(successions === null ? {} : { successions }),
    })),
  };
}
