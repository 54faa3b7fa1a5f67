import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Providers with which members of an organisation sign in, and which of a provider's people is which account. The
 * client's secret is sealed with a key that is not in the database. A member whose groups give no role any more keeps a
 * membership without roles, which opens nothing.
 */
export class AddedIdentityProviders1796050000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE identity.identity_providers (
        organisation_id uuid NOT NULL,
        version integer NOT NULL DEFAULT 1,
        sign_in_code text NOT NULL,
        issuer text NOT NULL,
        client_id text NOT NULL,
        client_secret bytea NOT NULL,
        role_claim text,
        role_mapping jsonb NOT NULL DEFAULT '[]',
        lets_newcomers_in boolean NOT NULL DEFAULT false,
        trusts_second_step boolean NOT NULL DEFAULT false,
        second_step_level text,
        allows_local_accounts boolean NOT NULL DEFAULT true,
        state text NOT NULL DEFAULT 'setUp',
        test jsonb,
        changed_by uuid NOT NULL,
        changed_at timestamptz NOT NULL,
        CONSTRAINT identity_providers_pk PRIMARY KEY (organisation_id),
        CONSTRAINT identity_providers_organisation_fk FOREIGN KEY (organisation_id)
          REFERENCES app.organisations (organisation_id),
        CONSTRAINT identity_providers_code_unique UNIQUE (sign_in_code),
        CONSTRAINT identity_providers_state_known CHECK (state IN ('setUp', 'tested', 'on')),
        CONSTRAINT identity_providers_local_accounts CHECK (allows_local_accounts OR state = 'on')
      );

      CREATE TABLE identity.provider_accounts (
        organisation_id uuid NOT NULL,
        issuer text NOT NULL,
        subject text NOT NULL,
        user_id uuid NOT NULL,
        linked_at timestamptz NOT NULL,
        CONSTRAINT provider_accounts_pk PRIMARY KEY (organisation_id, issuer, subject),
        CONSTRAINT provider_accounts_once UNIQUE (organisation_id, issuer, user_id),
        CONSTRAINT provider_accounts_user_fk FOREIGN KEY (user_id) REFERENCES identity.users (id)
      );
      CREATE INDEX provider_accounts_of_user ON identity.provider_accounts (user_id);

      ALTER TABLE identity.memberships DROP CONSTRAINT memberships_roles_given;
      ALTER TABLE identity.memberships ADD CONSTRAINT memberships_roles_given
        CHECK (cardinality(roles) > 0 OR kind = 'organisation');

      ALTER TABLE identity.identity_providers ENABLE ROW LEVEL SECURITY;
      ALTER TABLE identity.identity_providers FORCE ROW LEVEL SECURITY;
      ALTER TABLE identity.provider_accounts ENABLE ROW LEVEL SECURITY;
      ALTER TABLE identity.provider_accounts FORCE ROW LEVEL SECURITY;
      CREATE POLICY identity_providers_for_sign_in ON identity.identity_providers TO zicht_auth
        USING (true) WITH CHECK (true);
      CREATE POLICY provider_accounts_for_sign_in ON identity.provider_accounts TO zicht_auth
        USING (true) WITH CHECK (true);
      GRANT SELECT, INSERT, UPDATE ON identity.identity_providers TO zicht_auth;
      GRANT SELECT, INSERT, DELETE ON identity.provider_accounts TO zicht_auth;
      GRANT SELECT, INSERT, UPDATE, DELETE ON identity.identity_providers, identity.provider_accounts TO zicht_migrate;
      GRANT SELECT ON identity.identity_providers, identity.provider_accounts TO zicht_backup;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE identity.provider_accounts;
      DROP TABLE identity.identity_providers;
      UPDATE identity.memberships SET roles = '{contributor}', ended_at = coalesce(ended_at, now())
        WHERE cardinality(roles) = 0;
      ALTER TABLE identity.memberships DROP CONSTRAINT memberships_roles_given;
      ALTER TABLE identity.memberships ADD CONSTRAINT memberships_roles_given CHECK (cardinality(roles) > 0);
    `);
  }
}
