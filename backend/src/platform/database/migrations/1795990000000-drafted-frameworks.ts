import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Drafts of framework versions, in parts that each have a version of their own. Publishing needs a second person, and
 * what was published or withdrawn does not change: the policies show such rows to no update. No organisation's
 * transaction sees a draft.
 */
export class DraftedFrameworks1795990000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE catalogue.framework_drafts (
        id uuid NOT NULL,
        code text NOT NULL,
        framework_version text NOT NULL,
        state text NOT NULL,
        version integer NOT NULL,
        started_by uuid NOT NULL,
        started_at timestamptz NOT NULL,
        proposed_by uuid,
        proposed_at timestamptz,
        published_by uuid,
        published_at timestamptz,
        CONSTRAINT framework_drafts_pk PRIMARY KEY (id),
        CONSTRAINT framework_drafts_state_known CHECK (state IN ('draft', 'proposed', 'published', 'withdrawn')),
        CONSTRAINT framework_drafts_proposed CHECK (state NOT IN ('proposed', 'published') OR proposed_by IS NOT NULL),
        CONSTRAINT framework_drafts_published CHECK ((state = 'published') = (published_by IS NOT NULL)),
        CONSTRAINT framework_drafts_second_person CHECK (published_by IS NULL OR published_by <> proposed_by)
      );
      CREATE UNIQUE INDEX framework_drafts_one_per_version ON catalogue.framework_drafts (code, framework_version)
        WHERE state <> 'withdrawn';

      CREATE TABLE catalogue.framework_draft_parts (
        draft_id uuid NOT NULL,
        kind text NOT NULL,
        code text NOT NULL,
        position integer NOT NULL,
        content jsonb NOT NULL,
        version integer NOT NULL,
        changed_by uuid NOT NULL,
        changed_at timestamptz NOT NULL,
        CONSTRAINT framework_draft_parts_pk PRIMARY KEY (draft_id, kind, code),
        CONSTRAINT framework_draft_parts_draft_fk FOREIGN KEY (draft_id) REFERENCES catalogue.framework_drafts (id),
        CONSTRAINT framework_draft_parts_kind_known CHECK (kind IN ('framework', 'theme', 'criterion'))
      );

      CREATE TABLE catalogue.framework_draft_lines (
        id uuid NOT NULL,
        draft_id uuid NOT NULL,
        at timestamptz NOT NULL,
        actor_id uuid NOT NULL,
        action text NOT NULL,
        details jsonb NOT NULL,
        request_id text NOT NULL,
        address text,
        CONSTRAINT framework_draft_lines_pk PRIMARY KEY (id),
        CONSTRAINT framework_draft_lines_draft_fk FOREIGN KEY (draft_id) REFERENCES catalogue.framework_drafts (id)
      );
      CREATE INDEX framework_draft_lines_of_draft ON catalogue.framework_draft_lines (draft_id, at);

      ALTER TABLE catalogue.framework_drafts ENABLE ROW LEVEL SECURITY;
      ALTER TABLE catalogue.framework_drafts FORCE ROW LEVEL SECURITY;
      ALTER TABLE catalogue.framework_draft_parts ENABLE ROW LEVEL SECURITY;
      ALTER TABLE catalogue.framework_draft_parts FORCE ROW LEVEL SECURITY;
      ALTER TABLE catalogue.framework_draft_lines ENABLE ROW LEVEL SECURITY;
      ALTER TABLE catalogue.framework_draft_lines FORCE ROW LEVEL SECURITY;

      CREATE POLICY framework_drafts_read ON catalogue.framework_drafts FOR SELECT TO zicht_app
        USING (nullif(current_setting('app.organisation_id', true), '') IS NULL);
      CREATE POLICY framework_drafts_begun ON catalogue.framework_drafts FOR INSERT TO zicht_app
        WITH CHECK (state = 'draft' AND nullif(current_setting('app.organisation_id', true), '') IS NULL);
      CREATE POLICY framework_drafts_open ON catalogue.framework_drafts FOR UPDATE TO zicht_app
        USING (state IN ('draft', 'proposed')
          AND nullif(current_setting('app.organisation_id', true), '') IS NULL)
        WITH CHECK (true);

      CREATE POLICY framework_draft_parts_read ON catalogue.framework_draft_parts FOR SELECT TO zicht_app
        USING (nullif(current_setting('app.organisation_id', true), '') IS NULL);
      CREATE POLICY framework_draft_parts_added ON catalogue.framework_draft_parts FOR INSERT TO zicht_app
        WITH CHECK (EXISTS (SELECT 1 FROM catalogue.framework_drafts d WHERE d.id = draft_id AND d.state = 'draft'));
      CREATE POLICY framework_draft_parts_changed ON catalogue.framework_draft_parts FOR UPDATE TO zicht_app
        USING (EXISTS (SELECT 1 FROM catalogue.framework_drafts d WHERE d.id = draft_id AND d.state = 'draft'));
      CREATE POLICY framework_draft_parts_removed ON catalogue.framework_draft_parts FOR DELETE TO zicht_app
        USING (EXISTS (SELECT 1 FROM catalogue.framework_drafts d WHERE d.id = draft_id AND d.state = 'draft'));

      CREATE POLICY framework_draft_lines_read ON catalogue.framework_draft_lines FOR SELECT TO zicht_app
        USING (nullif(current_setting('app.organisation_id', true), '') IS NULL);
      CREATE POLICY framework_draft_lines_added ON catalogue.framework_draft_lines FOR INSERT TO zicht_app
        WITH CHECK (nullif(current_setting('app.organisation_id', true), '') IS NULL);

      GRANT SELECT, INSERT ON catalogue.framework_drafts, catalogue.framework_draft_parts,
        catalogue.framework_draft_lines TO zicht_app;
      GRANT UPDATE (state, version, proposed_by, proposed_at, published_by, published_at)
        ON catalogue.framework_drafts TO zicht_app;
      GRANT UPDATE (position, content, version, changed_by, changed_at)
        ON catalogue.framework_draft_parts TO zicht_app;
      GRANT DELETE ON catalogue.framework_draft_parts TO zicht_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON catalogue.framework_drafts, catalogue.framework_draft_parts,
        catalogue.framework_draft_lines TO zicht_migrate;
      GRANT SELECT ON catalogue.framework_drafts, catalogue.framework_draft_parts, catalogue.framework_draft_lines
        TO zicht_backup;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE catalogue.framework_draft_lines;
      DROP TABLE catalogue.framework_draft_parts;
      DROP TABLE catalogue.framework_drafts;
    `);
  }
}
