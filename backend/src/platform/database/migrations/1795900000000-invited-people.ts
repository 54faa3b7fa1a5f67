import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Invitations, who stands in for a coordinator, and mail about accounts. A link opens by a secret of which the tables
 * hold a hash and half of what it is made from: who reads them all cannot make one.
 */
export class InvitedPeople1795900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE identity.memberships
        ADD COLUMN version integer NOT NULL DEFAULT 1,
        ADD COLUMN deputy_until date;

      CREATE TABLE identity.invitations (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        email text NOT NULL,
        roles text[] NOT NULL,
        locale text NOT NULL,
        invited_by uuid NOT NULL,
        invited_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        token_sha256 text NOT NULL,
        letter_id uuid NOT NULL,
        accepted_at timestamptz,
        accepted_by uuid,
        withdrawn_at timestamptz,
        CONSTRAINT invitations_pk PRIMARY KEY (organisation_id, id),
        CONSTRAINT invitations_token_unique UNIQUE (token_sha256),
        CONSTRAINT invitations_hash_form CHECK (token_sha256 ~ '^[0-9a-f]{64}$'),
        CONSTRAINT invitations_email_lower_case CHECK (email = lower(email)),
        CONSTRAINT invitations_roles_given CHECK (cardinality(roles) > 0),
        CONSTRAINT invitations_answered_once CHECK (
          (accepted_at IS NULL) = (accepted_by IS NULL) AND (accepted_at IS NULL OR withdrawn_at IS NULL)
        )
      );
      CREATE UNIQUE INDEX invitations_one_open ON identity.invitations (organisation_id, email)
        WHERE accepted_at IS NULL AND withdrawn_at IS NULL;

      CREATE TABLE identity.letters (
        id uuid NOT NULL,
        kind text NOT NULL,
        organisation_id uuid,
        email text NOT NULL,
        name text NOT NULL,
        locale text NOT NULL,
        facts jsonb NOT NULL,
        token_nonce text,
        created_at timestamptz NOT NULL,
        mail_state text NOT NULL DEFAULT 'waiting',
        mail_due_at timestamptz NOT NULL,
        mail_attempts integer NOT NULL DEFAULT 0,
        mail_fault text,
        mail_sent_at timestamptz,
        CONSTRAINT letters_pk PRIMARY KEY (id),
        CONSTRAINT letters_mail_state_known
          CHECK (mail_state IN ('waiting', 'sending', 'sent', 'off', 'failed'))
      );
      CREATE INDEX letters_to_mail ON identity.letters (mail_due_at) WHERE mail_state IN ('waiting', 'sending');
      COMMENT ON COLUMN identity.letters.mail_due_at IS
        'while waiting: the next attempt; while sending: when the sender counts as dead';

      ALTER TABLE identity.invitations ENABLE ROW LEVEL SECURITY;
      ALTER TABLE identity.invitations FORCE ROW LEVEL SECURITY;
      ALTER TABLE identity.letters ENABLE ROW LEVEL SECURITY;
      ALTER TABLE identity.letters FORCE ROW LEVEL SECURITY;

      CREATE POLICY invitations_of_own_organisation ON identity.invitations TO zicht_app
        USING (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)
        WITH CHECK (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid);
      CREATE POLICY invitations_for_sign_in ON identity.invitations TO zicht_auth USING (true) WITH CHECK (true);
      CREATE POLICY letters_of_own_organisation ON identity.letters TO zicht_app
        USING (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)
        WITH CHECK (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid);
      CREATE POLICY letters_for_sign_in ON identity.letters TO zicht_auth USING (true) WITH CHECK (true);
      CREATE POLICY memberships_changed_in_own_organisation ON identity.memberships FOR UPDATE TO zicht_app
        USING (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)
        WITH CHECK (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid);
      CREATE POLICY audit_entries_for_sign_in ON app.audit_entries FOR INSERT TO zicht_auth
        WITH CHECK (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid);

      GRANT UPDATE (roles, owner_roles, deputy_until, ended_at, version) ON identity.memberships TO zicht_app;
      GRANT SELECT, INSERT ON identity.invitations TO zicht_app;
      GRANT UPDATE (token_sha256, letter_id, expires_at, invited_by, invited_at, withdrawn_at)
        ON identity.invitations TO zicht_app;
      GRANT INSERT ON identity.letters TO zicht_app;
      GRANT SELECT (id, organisation_id, mail_state) ON identity.letters TO zicht_app;
      GRANT SELECT ON identity.invitations TO zicht_auth;
      GRANT UPDATE (accepted_at, accepted_by) ON identity.invitations TO zicht_auth;
      GRANT SELECT, INSERT, UPDATE, DELETE ON identity.letters TO zicht_auth;
      GRANT INSERT ON app.audit_entries TO zicht_auth;
      GRANT SELECT, INSERT, UPDATE, DELETE ON identity.invitations, identity.letters TO zicht_migrate;
      GRANT SELECT ON identity.invitations, identity.letters TO zicht_backup;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      REVOKE INSERT ON app.audit_entries FROM zicht_auth;
      DROP POLICY audit_entries_for_sign_in ON app.audit_entries;
      DROP POLICY memberships_changed_in_own_organisation ON identity.memberships;
      REVOKE UPDATE (roles, owner_roles, deputy_until, ended_at, version) ON identity.memberships FROM zicht_app;
      DROP TABLE identity.letters;
      DROP TABLE identity.invitations;
      ALTER TABLE identity.memberships DROP COLUMN deputy_until, DROP COLUMN version;
    `);
  }
}
