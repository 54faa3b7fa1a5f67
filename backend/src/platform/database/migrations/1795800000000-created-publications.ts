import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Publications in a schema of their own. What inspectors read (pictures, cells, quantiles) holds no organisation; what
 * they are made from (publications, snapshot units) is for the publishing role alone, which is the only one that reads
 * submissions across organisations.
 */
export class CreatedPublications1795800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA publication;

      CREATE TABLE publication.publications (
        year integer NOT NULL,
        status text NOT NULL,
        framework_code text NOT NULL,
        framework_version text NOT NULL,
        snapshot_on date NOT NULL,
        policy jsonb NOT NULL,
        secret_sha256 text NOT NULL,
        prepared_by uuid NOT NULL,
        prepared_at timestamptz NOT NULL,
        step text NOT NULL DEFAULT '',
        step_done integer NOT NULL DEFAULT 0,
        step_total integer NOT NULL DEFAULT 0,
        report jsonb,
        draft jsonb,
        cells_sha256 text,
        published_by uuid,
        published_at timestamptz,
        withdrawn_by uuid,
        withdrawn_at timestamptz,
        CONSTRAINT publications_pk PRIMARY KEY (year),
        CONSTRAINT publications_secret_once UNIQUE (secret_sha256),
        CONSTRAINT publications_round_fk FOREIGN KEY (year) REFERENCES catalogue.rounds (year),
        CONSTRAINT publications_status_known
          CHECK (status IN ('snapshot', 'blocked', 'checked', 'published', 'withdrawn')),
        CONSTRAINT publications_by_two CHECK (published_by <> prepared_by)
      );
      COMMENT ON COLUMN publication.publications.draft IS
        'coded cells between the gate and publishing; gone once published';

      CREATE TABLE publication.snapshot_units (
        year integer NOT NULL,
        organisation_id uuid NOT NULL,
        main_sector text NOT NULL,
        sector text NOT NULL,
        region text NOT NULL,
        size text NOT NULL,
        concern_id uuid NOT NULL,
        codes jsonb NOT NULL,
        CONSTRAINT snapshot_units_pk PRIMARY KEY (year, organisation_id),
        CONSTRAINT snapshot_units_publication_fk FOREIGN KEY (year) REFERENCES publication.publications (year)
      );
      COMMENT ON COLUMN publication.snapshot_units.codes IS
        'answer codes by criterion and theme; once published, only where there was one';

      CREATE TABLE publication.pictures (
        year integer NOT NULL,
        report jsonb NOT NULL,
        cells_sha256 text NOT NULL,
        published_at timestamptz NOT NULL,
        withdrawn_at timestamptz,
        CONSTRAINT pictures_pk PRIMARY KEY (year),
        CONSTRAINT pictures_publication_fk FOREIGN KEY (year) REFERENCES publication.publications (year)
      );

      CREATE TABLE publication.cells (
        year integer NOT NULL,
        code text NOT NULL,
        sector text NOT NULL,
        region text NOT NULL,
        size text NOT NULL,
        answer text NOT NULL,
        place integer NOT NULL,
        n integer NOT NULL,
        sign text NOT NULL,
        value integer NOT NULL,
        noise text NOT NULL,
        CONSTRAINT cells_pk PRIMARY KEY (year, code, sector, region, size, answer),
        CONSTRAINT cells_picture_fk FOREIGN KEY (year) REFERENCES publication.pictures (year),
        CONSTRAINT cells_sign_known CHECK (sign IN ('<=', '=', '>=')),
        CONSTRAINT cells_noise_known CHECK (noise IN ('standard', 'strict'))
      );

      CREATE TABLE publication.quantiles (
        year integer NOT NULL,
        code text NOT NULL,
        sector text NOT NULL,
        region text NOT NULL,
        size text NOT NULL,
        quartile integer NOT NULL,
        place integer NOT NULL,
        n integer NOT NULL,
        value integer NOT NULL,
        CONSTRAINT quantiles_pk PRIMARY KEY (year, code, sector, region, size, quartile),
        CONSTRAINT quantiles_picture_fk FOREIGN KEY (year) REFERENCES publication.pictures (year),
        CONSTRAINT quantiles_quartile_known CHECK (quartile IN (1, 2, 3))
      );

      GRANT USAGE ON SCHEMA publication TO zicht_publish, zicht_inspect, zicht_migrate, zicht_backup;
      GRANT SELECT ON publication.pictures, publication.cells, publication.quantiles TO zicht_inspect;
      GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA publication TO zicht_publish;
      GRANT UPDATE (status, policy, step, step_done, step_total, report, draft, cells_sha256,
        published_by, published_at, withdrawn_by, withdrawn_at) ON publication.publications TO zicht_publish;
      GRANT UPDATE (codes) ON publication.snapshot_units TO zicht_publish;
      GRANT UPDATE (withdrawn_at) ON publication.pictures TO zicht_publish;
      GRANT DELETE ON publication.cells, publication.quantiles TO zicht_publish;
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA publication TO zicht_migrate;
      GRANT SELECT ON ALL TABLES IN SCHEMA publication TO zicht_backup;

      GRANT USAGE ON SCHEMA app TO zicht_publish;
      GRANT SELECT (organisation_id, year, number, snapshot, submitted_at) ON app.submissions TO zicht_publish;
      GRANT SELECT (organisation_id, main_sector, municipality_code, size_class, concern_id, fictitious)
        ON app.organisations TO zicht_publish;
      CREATE POLICY submissions_for_publication ON app.submissions FOR SELECT TO zicht_publish USING (true);
      CREATE POLICY organisations_for_publication ON app.organisations FOR SELECT TO zicht_publish USING (true);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP POLICY organisations_for_publication ON app.organisations;
      DROP POLICY submissions_for_publication ON app.submissions;
      REVOKE ALL ON app.submissions, app.organisations FROM zicht_publish;
      REVOKE USAGE ON SCHEMA app FROM zicht_publish;
      DROP SCHEMA publication CASCADE;
    `);
  }
}
