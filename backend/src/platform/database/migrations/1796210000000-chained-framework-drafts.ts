import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The lines about framework drafts are a chain too, with one head for all drafts: what was drafted, compared and published
 * cannot be told otherwise later without its showing. Lines that were there are chained in the order in which they came.
 */
export class ChainedFrameworkDrafts1796210000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE catalogue.framework_draft_head (
        singleton boolean NOT NULL DEFAULT true,
        number integer NOT NULL,
        hash bytea NOT NULL,
        CONSTRAINT framework_draft_head_pk PRIMARY KEY (singleton),
        CONSTRAINT framework_draft_head_only_one CHECK (singleton)
      );
      INSERT INTO catalogue.framework_draft_head (number, hash)
        VALUES (0, sha256(convert_to('frameworkDrafts', 'UTF8')));
      ALTER TABLE catalogue.framework_draft_lines NO FORCE ROW LEVEL SECURITY,
        ADD COLUMN number integer,
        ADD COLUMN hash bytea;
      DO $$
      DECLARE
        line record;
        head catalogue.framework_draft_head;
      BEGIN
        SELECT * INTO head FROM catalogue.framework_draft_head;
        FOR line IN SELECT * FROM catalogue.framework_draft_lines ORDER BY at, id LOOP
          head.number := head.number + 1;
          head.hash := app.audit_hash(head.hash, head.number, line.id, line.at, line.actor_id, line.action,
            line.draft_id::text, line.details, line.request_id, line.address);
          UPDATE catalogue.framework_draft_lines SET number = head.number, hash = head.hash WHERE id = line.id;
        END LOOP;
        UPDATE catalogue.framework_draft_head SET number = head.number, hash = head.hash;
      END $$;
      ALTER TABLE catalogue.framework_draft_lines FORCE ROW LEVEL SECURITY,
        ALTER COLUMN number SET NOT NULL,
        ALTER COLUMN hash SET NOT NULL,
        ADD CONSTRAINT framework_draft_lines_number_once UNIQUE (number);

      ALTER TABLE catalogue.framework_draft_head ENABLE ROW LEVEL SECURITY;
      ALTER TABLE catalogue.framework_draft_head FORCE ROW LEVEL SECURITY;
      CREATE POLICY framework_draft_head_read ON catalogue.framework_draft_head FOR SELECT TO zicht_app
        USING (nullif(current_setting('app.organisation_id', true), '') IS NULL);
      CREATE POLICY framework_draft_head_moved ON catalogue.framework_draft_head FOR UPDATE TO zicht_app
        USING (nullif(current_setting('app.organisation_id', true), '') IS NULL);
      GRANT SELECT, UPDATE (number, hash) ON catalogue.framework_draft_head TO zicht_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON catalogue.framework_draft_head TO zicht_migrate;
      GRANT SELECT ON catalogue.framework_draft_head TO zicht_backup;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE catalogue.framework_draft_lines DROP COLUMN hash, DROP COLUMN number;
      DROP TABLE catalogue.framework_draft_head;
    `);
  }
}
