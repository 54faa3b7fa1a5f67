import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Requests for a new password. One is kept for every address that is asked for, also where there is no account, so that
 * asking takes the same for both; it opens nothing then, and goes when its letter does not leave.
 */
export class ResetPasswords1795920000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE identity.password_resets (
        token_sha256 text NOT NULL,
        letter_id uuid NOT NULL,
        email text NOT NULL,
        expires_at timestamptz NOT NULL,
        CONSTRAINT password_resets_pk PRIMARY KEY (token_sha256),
        CONSTRAINT password_resets_hash_form CHECK (token_sha256 ~ '^[0-9a-f]{64}$')
      );
      CREATE INDEX password_resets_of_address ON identity.password_resets (email);
      ALTER TABLE identity.password_resets ENABLE ROW LEVEL SECURITY;
      ALTER TABLE identity.password_resets FORCE ROW LEVEL SECURITY;
      CREATE POLICY password_resets_for_sign_in ON identity.password_resets TO zicht_auth
        USING (true) WITH CHECK (true);
      GRANT SELECT, INSERT, DELETE ON identity.password_resets TO zicht_auth;
      GRANT SELECT, INSERT, UPDATE, DELETE ON identity.password_resets TO zicht_migrate;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE identity.password_resets');
  }
}
