import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Requests to join. Each carries the id that its organisation will get, so that it is read and decided within that
 * organisation's own scope. Whoever confirms an address is a stranger, found by the link alone, by the role that signs
 * people in.
 */
export class AskedToJoin1796040000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE identity.join_requests (
        organisation_id uuid NOT NULL,
        name text NOT NULL,
        kvk_number text NOT NULL,
        main_sector text NOT NULL,
        municipality_code text NOT NULL,
        size_class text NOT NULL,
        concern_name text NOT NULL,
        asker_name text NOT NULL,
        asker_function text NOT NULL,
        email text NOT NULL,
        locale text NOT NULL,
        token_sha256 text NOT NULL,
        asked_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        confirmed_at timestamptz,
        decision text,
        decided_at timestamptz,
        decided_by uuid,
        CONSTRAINT join_requests_pk PRIMARY KEY (organisation_id),
        CONSTRAINT join_requests_token_unique UNIQUE (token_sha256),
        CONSTRAINT join_requests_hash_form CHECK (token_sha256 ~ '^[0-9a-f]{64}$'),
        CONSTRAINT join_requests_email_lower_case CHECK (email = lower(email)),
        CONSTRAINT join_requests_kvk_form CHECK (kvk_number ~ '^[0-9]{8}$'),
        CONSTRAINT join_requests_decision_known CHECK (decision IN ('approved', 'refused')),
        CONSTRAINT join_requests_decided_once CHECK (
          (decision IS NULL) = (decided_at IS NULL) AND (decision IS NULL) = (decided_by IS NULL)
            AND (decision IS NULL OR confirmed_at IS NOT NULL)
        )
      );
      CREATE INDEX join_requests_waiting ON identity.join_requests (asked_at)
        WHERE confirmed_at IS NOT NULL AND decision IS NULL;

      ALTER TABLE identity.join_requests ENABLE ROW LEVEL SECURITY;
      ALTER TABLE identity.join_requests FORCE ROW LEVEL SECURITY;
      CREATE POLICY join_requests_of_own_organisation ON identity.join_requests TO zicht_app
        USING (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)
        WITH CHECK (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid);
      CREATE POLICY join_requests_for_sign_in ON identity.join_requests TO zicht_auth USING (true) WITH CHECK (true);

      GRANT SELECT, INSERT ON identity.join_requests TO zicht_app;
      GRANT UPDATE (decision, decided_at, decided_by) ON identity.join_requests TO zicht_app;
      GRANT SELECT, DELETE ON identity.join_requests TO zicht_auth;
      GRANT UPDATE (confirmed_at, decision, decided_at, decided_by) ON identity.join_requests TO zicht_auth;
      GRANT SELECT, INSERT, UPDATE, DELETE ON identity.join_requests TO zicht_migrate;
      GRANT SELECT ON identity.join_requests TO zicht_backup;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE identity.join_requests');
  }
}
