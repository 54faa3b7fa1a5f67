import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Passkeys: public keys alone, so that whoever reads the table can sign in as nobody. Only the role of signing in sees them. */
export class AddedPasskeys1796010000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE identity.passkeys (
        user_id uuid NOT NULL,
        id uuid NOT NULL,
        credential_id text NOT NULL,
        public_key bytea NOT NULL,
        counter bigint NOT NULL,
        transports text[] NOT NULL,
        name text NOT NULL,
        is_backed_up boolean NOT NULL,
        created_at timestamptz NOT NULL,
        last_used_at timestamptz,
        CONSTRAINT passkeys_pk PRIMARY KEY (user_id, id),
        CONSTRAINT passkeys_user_fk FOREIGN KEY (user_id) REFERENCES identity.users (id),
        CONSTRAINT passkeys_credential_once UNIQUE (credential_id),
        CONSTRAINT passkeys_counter_form CHECK (counter >= 0)
      );
      ALTER TABLE identity.passkeys ENABLE ROW LEVEL SECURITY;
      ALTER TABLE identity.passkeys FORCE ROW LEVEL SECURITY;
      CREATE POLICY passkeys_for_sign_in ON identity.passkeys TO zicht_auth USING (true) WITH CHECK (true);
      GRANT SELECT, INSERT, UPDATE, DELETE ON identity.passkeys TO zicht_auth, zicht_migrate;
      GRANT SELECT ON identity.passkeys TO zicht_backup;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE identity.passkeys');
  }
}
