import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Participation beside the cells: a snapshot counts who was registered, and a picture carries the facts that its pages
 * are read by, so that an inspector's request needs one statement. Before a year is published, response is counted once
 * a week and kept rounded. The work behind a publication has a row of its own, and every step leaves a line.
 */
export class KeptWhoWasAsked1795910000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE publication.publications ADD COLUMN frame jsonb NOT NULL DEFAULT '{"sectors": [], "regions": [], "registered": []}';

      ALTER TABLE publication.pictures
        ADD COLUMN snapshot_on date,
        ADD COLUMN framework_code text,
        ADD COLUMN framework_version text,
        ADD COLUMN participation jsonb NOT NULL
          DEFAULT '{"organisations": 0, "registered": 0, "regions": [], "groups": {}, "rows": []}';
      UPDATE publication.pictures p SET snapshot_on = f.snapshot_on, framework_code = f.framework_code,
        framework_version = f.framework_version FROM publication.publications f WHERE f.year = p.year;
      ALTER TABLE publication.pictures
        ALTER COLUMN snapshot_on SET NOT NULL,
        ALTER COLUMN framework_code SET NOT NULL,
        ALTER COLUMN framework_version SET NOT NULL;

      CREATE INDEX cells_of_group ON publication.cells (sector, region, size, year);
      CREATE INDEX quantiles_of_group ON publication.quantiles (sector, region, size, year);

      CREATE TABLE publication.response_progress (
        year integer NOT NULL,
        closes_on date NOT NULL,
        snapshot_on date NOT NULL,
        counted_on date NOT NULL,
        rows jsonb NOT NULL,
        CONSTRAINT response_progress_pk PRIMARY KEY (year),
        CONSTRAINT response_progress_round_fk FOREIGN KEY (year) REFERENCES catalogue.rounds (year)
      );
      COMMENT ON COLUMN publication.response_progress.rows IS 'rounded down to five, below ten not told';

      CREATE TABLE publication.work (
        year integer NOT NULL,
        kind text NOT NULL,
        state text NOT NULL,
        asked_by uuid NOT NULL,
        policy jsonb NOT NULL,
        step text NOT NULL DEFAULT '',
        step_done integer NOT NULL DEFAULT 0,
        step_total integer NOT NULL DEFAULT 0,
        started_at timestamptz,
        runner uuid,
        seen_at timestamptz,
        problem text,
        rehearsal jsonb,
        rehearsed_at timestamptz,
        CONSTRAINT work_pk PRIMARY KEY (year),
        CONSTRAINT work_round_fk FOREIGN KEY (year) REFERENCES catalogue.rounds (year),
        CONSTRAINT work_kind_known CHECK (kind IN ('preparation', 'rehearsal')),
        CONSTRAINT work_state_known CHECK (state IN ('idle', 'waiting', 'running', 'stopped', 'failed'))
      );
      COMMENT ON COLUMN publication.work.rehearsal IS 'groups and outcomes of the last rehearsal, never a cell';

      CREATE TABLE publication.trail (
        id uuid NOT NULL,
        at timestamptz NOT NULL,
        actor_id uuid NOT NULL,
        action text NOT NULL,
        year integer NOT NULL,
        details jsonb NOT NULL,
        CONSTRAINT trail_pk PRIMARY KEY (id)
      );

      GRANT SELECT ON publication.response_progress TO zicht_inspect;
      GRANT SELECT, INSERT ON publication.response_progress, publication.work, publication.trail TO zicht_publish;
      GRANT UPDATE ON publication.response_progress, publication.work TO zicht_publish;
      GRANT DELETE ON publication.response_progress TO zicht_publish;
      GRANT SELECT, INSERT, UPDATE, DELETE ON publication.response_progress, publication.work, publication.trail
        TO zicht_migrate;
      GRANT SELECT ON publication.response_progress, publication.work, publication.trail TO zicht_backup;
      GRANT SELECT (status) ON app.organisations TO zicht_publish;

      ALTER TABLE publication.snapshot_units ENABLE ROW LEVEL SECURITY;
      CREATE POLICY snapshot_units_for_publication ON publication.snapshot_units TO zicht_publish USING (true);
      CREATE POLICY snapshot_units_of_own_organisation ON publication.snapshot_units FOR SELECT TO zicht_app
        USING (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid);
      GRANT USAGE ON SCHEMA publication TO zicht_app;
      GRANT SELECT (year, organisation_id, main_sector, sector, region, size) ON publication.snapshot_units TO zicht_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      REVOKE ALL ON publication.snapshot_units FROM zicht_app;
      REVOKE USAGE ON SCHEMA publication FROM zicht_app;
      DROP POLICY snapshot_units_of_own_organisation ON publication.snapshot_units;
      DROP POLICY snapshot_units_for_publication ON publication.snapshot_units;
      ALTER TABLE publication.snapshot_units DISABLE ROW LEVEL SECURITY;
      REVOKE SELECT (status) ON app.organisations FROM zicht_publish;
      DROP TABLE publication.trail;
      DROP TABLE publication.work;
      DROP TABLE publication.response_progress;
      DROP INDEX publication.quantiles_of_group;
      DROP INDEX publication.cells_of_group;
      ALTER TABLE publication.pictures DROP COLUMN participation, DROP COLUMN framework_version,
        DROP COLUMN framework_code, DROP COLUMN snapshot_on;
      ALTER TABLE publication.publications DROP COLUMN frame;
    `);
  }
}
