import { Injectable } from '@nestjs/common';
import type {
  ProviderState,
  ProviderTest,
  RoleMapping,
} from '@zicht/shared/identity/single-sign-on.contract';
import type { EntityManager } from 'typeorm';
import { AuthDatabase } from '../../../../platform/database/auth-database.js';

/** What a coordinator decides about a provider; the secret is sealed. */
export interface ProviderSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: Buffer;
  readonly roleClaim: string | null;
  readonly roleMapping: readonly RoleMapping[];
  readonly letsNewcomersIn: boolean;
  readonly trustsSecondStep: boolean;
  readonly secondStepLevel: string | null;
}

/** The provider of an organisation. */
export interface ProviderRow extends ProviderSettings {
  readonly organisationId: string;
  readonly version: number;
  readonly signInCode: string;
  readonly allowsLocalAccounts: boolean;
  readonly state: ProviderState;
  readonly test: ProviderTest | null;
  /** Who changed the settings last. */
  readonly changedBy: string;
}

/** Who changes it, and when. */
export interface ProviderChange {
  readonly by: string;
  readonly at: Date;
}

const PROVIDER = `SELECT p.organisation_id AS "organisationId", p.version, p.sign_in_code AS "signInCode", p.issuer,
    p.client_id AS "clientId", p.client_secret AS "clientSecret", p.role_claim AS "roleClaim",
    p.role_mapping AS "roleMapping", p.lets_newcomers_in AS "letsNewcomersIn",
    p.trusts_second_step AS "trustsSecondStep", p.second_step_level AS "secondStepLevel",
    p.allows_local_accounts AS "allowsLocalAccounts", p.state, p.test, p.changed_by AS "changedBy"
  FROM identity.identity_providers p
  JOIN app.organisations o ON o.organisation_id = p.organisation_id AND o.status = 'active'`;

const OF_ORGANISATION = `${PROVIDER} WHERE p.organisation_id = $1`;
const ALONE = `${OF_ORGANISATION} FOR UPDATE OF p`;
const BY_CODE = `${PROVIDER} WHERE p.sign_in_code = $1 AND p.state = 'on'`;

/** Providers with which members of organisations sign in. */
@Injectable()
export class IdentityProviderRepository {
  constructor(private readonly database: AuthDatabase) {}

  /** That of an organisation. */
  async find(organisationId: string): Promise<ProviderRow | undefined> {
    return (await this.database.query<ProviderRow>(OF_ORGANISATION, [organisationId]))[0];
  }

  /** The same, held until the transaction ends. */
  async lock(manager: EntityManager, organisationId: string): Promise<ProviderRow | undefined> {
    return (await manager.query<ProviderRow[]>(ALONE, [organisationId]))[0];
  }

  /** One that is on, by the short name in its address. */
  async byCode(code: string): Promise<ProviderRow | undefined> {
    return (await this.database.query<ProviderRow>(BY_CODE, [code]))[0];
  }

  /** True for a coordinator who does not stand in for one. */
  async isCoordinator(organisationId: string, userId: string): Promise<boolean> {
    const rows = await this.database.query(
      `SELECT 1 FROM identity.memberships
       WHERE organisation_id = $1 AND user_id = $2 AND ended_at IS NULL AND 'coordinator' = ANY (roles)`,
      [organisationId, userId],
    );
    return rows.length > 0;
  }

  /** Adds one; false when there is one already. */
  async add(
    manager: EntityManager,
    { organisationId, signInCode }: Pick<ProviderRow, 'organisationId' | 'signInCode'>,
    settings: ProviderSettings,
    { by, at }: ProviderChange,
  ): Promise<boolean> {
    const rows = await manager.query<unknown[]>(
      `INSERT INTO identity.identity_providers (organisation_id, sign_in_code, issuer, client_id, client_secret,
         role_claim, role_mapping, lets_newcomers_in, trusts_second_step, second_step_level, changed_by, changed_at)
       VALUES ($1, $12, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
       ON CONFLICT (organisation_id) DO NOTHING RETURNING version`,
      [organisationId, ...valuesOf(settings), by, at, signInCode],
    );
    return rows.length === 1;
  }

  /** Changes settings; with `isAnew` it is off until a new test. */
  async change(
    manager: EntityManager,
    organisationId: string,
    settings: ProviderSettings,
    { by, at, isAnew }: ProviderChange & { readonly isAnew: boolean },
  ): Promise<void> {
    await manager.query(
      `UPDATE identity.identity_providers SET issuer = $2, client_id = $3, client_secret = $4, role_claim = $5,
         role_mapping = $6, lets_newcomers_in = $7, trusts_second_step = $8, second_step_level = $9,
         changed_by = $10, changed_at = $11, version = version + 1,
         state = CASE WHEN $12 THEN 'setUp' ELSE state END, test = CASE WHEN $12 THEN NULL ELSE test END,
         allows_local_accounts = allows_local_accounts OR $12
       WHERE organisation_id = $1`,
      [organisationId, ...valuesOf(settings), by, at, isAnew],
    );
  }

  /** Notes a test that began or ended, of the settings with this version. */
  async noteTest(
    manager: EntityManager,
    { organisationId, version }: Pick<ProviderRow, 'organisationId' | 'version'>,
    { test, state }: { readonly test: ProviderTest; readonly state: ProviderState },
  ): Promise<void> {
    await manager.query(
      `UPDATE identity.identity_providers SET test = $3, state = $4 WHERE organisation_id = $1 AND version = $2`,
      [organisationId, version, JSON.stringify(test), state],
    );
  }

  /** Switches it on or off, and the passwords of members with it. */
  async switch(
    manager: EntityManager,
    organisationId: string,
    { state, allowsLocalAccounts }: Pick<ProviderRow, 'state' | 'allowsLocalAccounts'>,
  ): Promise<void> {
    await manager.query(
      `UPDATE identity.identity_providers SET state = $2, allows_local_accounts = $3, version = version + 1
       WHERE organisation_id = $1`,
      [organisationId, state, allowsLocalAccounts],
    );
  }
}

function valuesOf(settings: ProviderSettings): unknown[] {
  return [
    settings.issuer,
    settings.clientId,
    settings.clientSecret,
    settings.roleClaim,
    JSON.stringify(settings.roleMapping),
    settings.letsNewcomersIn,
    settings.trustsSecondStep,
    settings.secondStepLevel,
  ];
}
