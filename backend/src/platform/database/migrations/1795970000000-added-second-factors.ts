import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Second factors: secrets of apps, sealed with a key that is not in the database; recovery codes as keyed hashes; lines
 * about accounts that belong to no organisation. A session of somebody who still owes the code belongs to them too, so
 * that a new password ends it like the others.
 */
export class AddedSecondFactors1795970000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE identity.second_factors (
        user_id uuid NOT NULL,
        secret bytea,
        pending bytea,
        last_counter bigint NOT NULL DEFAULT 0,
        confirmed_at timestamptz,
        CONSTRAINT second_factors_pk PRIMARY KEY (user_id),
        CONSTRAINT second_factors_user_fk FOREIGN KEY (user_id) REFERENCES identity.users (id),
        CONSTRAINT second_factors_confirmed CHECK ((secret IS NULL) = (confirmed_at IS NULL))
      );

      CREATE TABLE identity.recovery_codes (
        user_id uuid NOT NULL,
        code_hash text NOT NULL,
        used_at timestamptz,
        CONSTRAINT recovery_codes_pk PRIMARY KEY (user_id, code_hash),
        CONSTRAINT recovery_codes_user_fk FOREIGN KEY (user_id) REFERENCES identity.users (id),
        CONSTRAINT recovery_codes_hash_form CHECK (code_hash ~ '^[0-9a-f]{64}$')
      );

      CREATE TABLE identity.account_lines (
        id uuid NOT NULL,
        user_id uuid NOT NULL,
        at timestamptz NOT NULL,
        action text NOT NULL,
        details jsonb NOT NULL,
        request_id text NOT NULL,
        address text NOT NULL,
        CONSTRAINT account_lines_pk PRIMARY KEY (id)
      );
      CREATE INDEX account_lines_of_user ON identity.account_lines (user_id, at);

      DROP INDEX identity.sessions_of_user;
      ALTER TABLE identity.sessions DROP COLUMN user_id;
      ALTER TABLE identity.sessions ADD COLUMN user_id uuid GENERATED ALWAYS AS (
        coalesce(nullif(sess -> 'passport' ->> 'user', ''), nullif(sess -> 'halfway' ->> 'user', ''))::uuid
      ) STORED;
      CREATE INDEX sessions_of_user ON identity.sessions (user_id);

      ALTER TABLE identity.second_factors ENABLE ROW LEVEL SECURITY;
      ALTER TABLE identity.second_factors FORCE ROW LEVEL SECURITY;
      ALTER TABLE identity.recovery_codes ENABLE ROW LEVEL SECURITY;
      ALTER TABLE identity.recovery_codes FORCE ROW LEVEL SECURITY;
      ALTER TABLE identity.account_lines ENABLE ROW LEVEL SECURITY;
      ALTER TABLE identity.account_lines FORCE ROW LEVEL SECURITY;
      CREATE POLICY second_factors_for_sign_in ON identity.second_factors TO zicht_auth
        USING (true) WITH CHECK (true);
      CREATE POLICY recovery_codes_for_sign_in ON identity.recovery_codes TO zicht_auth
        USING (true) WITH CHECK (true);
      CREATE POLICY account_lines_for_sign_in ON identity.account_lines TO zicht_auth
        USING (true) WITH CHECK (true);
      GRANT SELECT, INSERT, UPDATE, DELETE ON identity.second_factors, identity.recovery_codes TO zicht_auth;
      GRANT SELECT, INSERT ON identity.account_lines TO zicht_auth;
      GRANT SELECT, INSERT, UPDATE, DELETE
        ON identity.second_factors, identity.recovery_codes, identity.account_lines TO zicht_migrate;
      GRANT SELECT ON identity.second_factors, identity.recovery_codes, identity.account_lines TO zicht_backup;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX identity.sessions_of_user;
      ALTER TABLE identity.sessions DROP COLUMN user_id;
      ALTER TABLE identity.sessions ADD COLUMN user_id uuid
        GENERATED ALWAYS AS (nullif(sess -> 'passport' ->> 'user', '')::uuid) STORED;
      CREATE INDEX sessions_of_user ON identity.sessions (user_id);
      DROP TABLE identity.account_lines;
      DROP TABLE identity.recovery_codes;
      DROP TABLE identity.second_factors;
    `);
  }
}
