import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Proposals to invite a coordinator into an organisation that has none: by one administrator, to be confirmed by another.
 * One an organisation at a time; it goes when it is confirmed, taken back or too old.
 */
export class ProposedRecoveries1796080000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE identity.recovery_proposals (
        organisation_id uuid NOT NULL,
        email text NOT NULL,
        locale text NOT NULL,
        proposed_by uuid NOT NULL,
        proposed_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        CONSTRAINT recovery_proposals_pk PRIMARY KEY (organisation_id),
        CONSTRAINT recovery_proposals_email_lower_case CHECK (email = lower(email))
      );
      ALTER TABLE identity.recovery_proposals ENABLE ROW LEVEL SECURITY;
      ALTER TABLE identity.recovery_proposals FORCE ROW LEVEL SECURITY;
      CREATE POLICY recovery_proposals_of_own_organisation ON identity.recovery_proposals TO zicht_app
        USING (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)
        WITH CHECK (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid);
      CREATE POLICY recovery_proposals_for_sign_in ON identity.recovery_proposals FOR SELECT TO zicht_auth USING (true);
      GRANT SELECT, INSERT, DELETE ON identity.recovery_proposals TO zicht_app;
      GRANT SELECT ON identity.recovery_proposals TO zicht_auth, zicht_backup;
      GRANT SELECT, INSERT, UPDATE, DELETE ON identity.recovery_proposals TO zicht_migrate;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE identity.recovery_proposals');
  }
}
