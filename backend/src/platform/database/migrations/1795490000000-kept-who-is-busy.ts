import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who is at work on which question: one row for each person and assessment, true for two minutes. Not logged, because
 * after a crash nobody is at work.
 */
export class KeptWhoIsBusy1795490000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE UNLOGGED TABLE app.presences (
        organisation_id uuid NOT NULL,
        assessment_id uuid NOT NULL,
        user_id uuid NOT NULL,
        criterion text NOT NULL,
        since timestamptz NOT NULL,
        seen_at timestamptz NOT NULL,
        CONSTRAINT presences_pk PRIMARY KEY (organisation_id, assessment_id, user_id),
        CONSTRAINT presences_assessment_fk FOREIGN KEY (organisation_id, assessment_id)
          REFERENCES app.assessments (organisation_id, id)
      );
      ALTER TABLE app.presences ENABLE ROW LEVEL SECURITY;
      ALTER TABLE app.presences FORCE ROW LEVEL SECURITY;
      CREATE POLICY presences_of_own_organisation ON app.presences TO zicht_app
        USING (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)
        WITH CHECK (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid);
      GRANT SELECT, INSERT, UPDATE, DELETE ON app.presences TO zicht_app, zicht_migrate;
      GRANT SELECT ON app.presences TO zicht_backup;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE app.presences');
  }
}
