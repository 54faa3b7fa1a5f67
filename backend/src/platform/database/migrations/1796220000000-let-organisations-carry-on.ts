import type { MigrationInterface, QueryRunner } from 'typeorm';

const OWN = "organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid";

/**
 * Organisations end and others carry on. Each has a row of its own, so that nobody's rows are opened to another. The role
 * that reads and writes answers may not write one: nobody is closed by a fault of it.
 */
export class LetOrganisationsCarryOn1796220000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE app.successions (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        side text NOT NULL,
        day date NOT NULL,
        reason text NOT NULL,
        recorded_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT successions_pk PRIMARY KEY (organisation_id, id),
        CONSTRAINT successions_organisation_fk FOREIGN KEY (organisation_id)
          REFERENCES app.organisations (organisation_id),
        CONSTRAINT successions_side_known CHECK (side IN ('ends', 'continues'))
      );
      CREATE UNIQUE INDEX successions_one_end ON app.successions (organisation_id) WHERE side = 'ends';
      CREATE INDEX successions_of_one ON app.successions (id);
      ALTER TABLE app.successions ENABLE ROW LEVEL SECURITY;
      ALTER TABLE app.successions FORCE ROW LEVEL SECURITY;
      CREATE POLICY successions_of_own_organisation ON app.successions TO zicht_app USING (${OWN}) WITH CHECK (${OWN});
      CREATE POLICY successions_for_platform ON app.successions FOR SELECT TO zicht_app
        USING (current_setting('app.platform', true) = 'on');
      CREATE POLICY successions_for_publication ON app.successions FOR SELECT TO zicht_publish USING (true);
      CREATE POLICY successions_for_sign_in ON app.successions FOR SELECT TO zicht_auth USING (true);
      CREATE POLICY successions_recorded ON app.successions FOR INSERT TO zicht_auth WITH CHECK (${OWN});
      CREATE POLICY successions_taken_back ON app.successions FOR DELETE TO zicht_auth USING (${OWN});
      GRANT SELECT (organisation_id, side, day) ON app.successions TO zicht_app, zicht_publish;
      GRANT SELECT, DELETE ON app.successions TO zicht_auth;
      GRANT INSERT (organisation_id, id, side, day, reason, recorded_by) ON app.successions TO zicht_auth;
      GRANT SELECT, INSERT, UPDATE, DELETE ON app.successions TO zicht_migrate;
      GRANT SELECT ON app.successions TO zicht_backup;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE app.successions');
  }
}
