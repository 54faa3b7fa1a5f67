import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Where each member was at work last (one row a person and year: a code and numbers, no text), the message with a
 * question that is given to a colleague, and the member of the board who is asked to sign.
 */
export class KeptPlacesAndMessages1795610000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE app.places (
        organisation_id uuid NOT NULL,
        assessment_id uuid NOT NULL,
        user_id uuid NOT NULL,
        criterion text NOT NULL,
        field integer,
        caret integer,
        at timestamptz NOT NULL,
        CONSTRAINT places_pk PRIMARY KEY (organisation_id, assessment_id, user_id),
        CONSTRAINT places_assessment_fk FOREIGN KEY (organisation_id, assessment_id)
          REFERENCES app.assessments (organisation_id, id),
        CONSTRAINT places_in_bounds CHECK (field >= 0 AND caret >= 0)
      );
      ALTER TABLE app.places ENABLE ROW LEVEL SECURITY;
      ALTER TABLE app.places FORCE ROW LEVEL SECURITY;
      CREATE POLICY places_of_own_organisation ON app.places TO zicht_app
        USING (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)
        WITH CHECK (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid);
      GRANT SELECT, INSERT, UPDATE ON app.places TO zicht_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON app.places TO zicht_migrate;
      GRANT SELECT ON app.places TO zicht_backup;

      ALTER TABLE app.assignments ADD COLUMN message text NOT NULL DEFAULT '',
        ADD CONSTRAINT assignments_message_length CHECK (char_length(message) <= 500);
      ALTER TABLE app.assessments ADD COLUMN sent_to uuid;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE app.assessments DROP COLUMN sent_to;
      ALTER TABLE app.assignments DROP COLUMN message;
      DROP TABLE app.places;
    `);
  }
}
