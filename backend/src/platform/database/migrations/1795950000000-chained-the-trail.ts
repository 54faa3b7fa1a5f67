import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Each line of a trail holds a hash over itself and the line before it, one chain for each organisation and one for the
 * publications of the platform. The head of a chain is one row: adding a line locks it, so a chain cannot fork. Lines
 * that retention removes leave their last number and hash behind as the anchor of what follows.
 */
export class ChainedTheTrail1795950000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION app.audit_hash(
        previous bytea, number integer, id uuid, at timestamptz, actor_id uuid, action text, subject text,
        details jsonb, request_id text, address text
      ) RETURNS bytea LANGUAGE sql STABLE AS $$
        SELECT sha256(previous || convert_to(jsonb_build_array(
          number, id, (extract(epoch FROM at) * 1000000)::bigint, actor_id, action, subject, details, request_id, address
        )::text, 'UTF8'))
      $$;
      COMMENT ON FUNCTION app.audit_hash IS 'what a line of a trail adds to its chain; never changed, only replaced by another';

      ALTER TABLE app.audit_entries NO FORCE ROW LEVEL SECURITY,
        ADD COLUMN number integer,
        ADD COLUMN hash bytea,
        ADD COLUMN address text;
      CREATE TABLE app.audit_heads (
        organisation_id uuid NOT NULL,
        number integer NOT NULL,
        hash bytea NOT NULL,
        anchor_number integer NOT NULL DEFAULT 0,
        anchor_hash bytea NOT NULL,
        CONSTRAINT audit_heads_pk PRIMARY KEY (organisation_id)
      );
      COMMENT ON COLUMN app.audit_heads.anchor_number IS 'the last line that retention removed; 0 while all are there';

      DO $$
      DECLARE
        line record;
        organisation uuid;
        last_number integer;
        last_hash bytea;
      BEGIN
        FOR line IN SELECT * FROM app.audit_entries ORDER BY organisation_id, at, id LOOP
          IF organisation IS DISTINCT FROM line.organisation_id THEN
            organisation := line.organisation_id;
            last_number := 0;
            last_hash := sha256(convert_to(organisation::text, 'UTF8'));
            INSERT INTO app.audit_heads VALUES (organisation, 0, last_hash, 0, last_hash);
          END IF;
          last_number := last_number + 1;
          last_hash := app.audit_hash(last_hash, last_number, line.id, line.at, line.actor_id, line.action,
            line.subject, line.details, line.request_id, line.address);
          UPDATE app.audit_entries SET number = last_number, hash = last_hash
            WHERE organisation_id = organisation AND id = line.id;
          UPDATE app.audit_heads SET number = last_number, hash = last_hash WHERE organisation_id = organisation;
        END LOOP;
      END $$;

      ALTER TABLE app.audit_entries FORCE ROW LEVEL SECURITY,
        ALTER COLUMN number SET NOT NULL,
        ALTER COLUMN hash SET NOT NULL,
        ADD CONSTRAINT audit_entries_number_once UNIQUE (organisation_id, number),
        ADD CONSTRAINT audit_entries_number_positive CHECK (number > 0);

      ALTER TABLE app.audit_heads ENABLE ROW LEVEL SECURITY;
      ALTER TABLE app.audit_heads FORCE ROW LEVEL SECURITY;
      CREATE POLICY audit_heads_of_own_organisation ON app.audit_heads TO zicht_app
        USING (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)
        WITH CHECK (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid);
      CREATE POLICY audit_heads_read_at_sign_in ON app.audit_heads FOR SELECT TO zicht_auth
        USING (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid);
      CREATE POLICY audit_heads_begun_at_sign_in ON app.audit_heads FOR INSERT TO zicht_auth
        WITH CHECK (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid);
      CREATE POLICY audit_heads_moved_at_sign_in ON app.audit_heads FOR UPDATE TO zicht_auth
        USING (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)
        WITH CHECK (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid);
      GRANT SELECT, INSERT ON app.audit_heads TO zicht_app, zicht_auth;
      GRANT UPDATE (number, hash) ON app.audit_heads TO zicht_app, zicht_auth;
      GRANT SELECT, INSERT, UPDATE, DELETE ON app.audit_heads TO zicht_migrate;
      GRANT SELECT ON app.audit_heads TO zicht_backup;
      REVOKE ALL ON FUNCTION app.audit_hash FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION app.audit_hash TO zicht_app, zicht_auth, zicht_publish, zicht_migrate, zicht_backup;

      ALTER TABLE publication.trail ADD COLUMN number integer, ADD COLUMN hash bytea;
      CREATE TABLE publication.trail_head (
        singleton boolean NOT NULL DEFAULT true,
        number integer NOT NULL,
        hash bytea NOT NULL,
        CONSTRAINT trail_head_pk PRIMARY KEY (singleton),
        CONSTRAINT trail_head_only_one CHECK (singleton)
      );
      INSERT INTO publication.trail_head (number, hash) VALUES (0, sha256(convert_to('publications', 'UTF8')));
      DO $$
      DECLARE
        line record;
        head publication.trail_head;
      BEGIN
        SELECT * INTO head FROM publication.trail_head;
        FOR line IN SELECT * FROM publication.trail ORDER BY at, id LOOP
          head.number := head.number + 1;
          head.hash := app.audit_hash(head.hash, head.number, line.id, line.at, line.actor_id, line.action,
            line.year::text, line.details, NULL, NULL);
          UPDATE publication.trail SET number = head.number, hash = head.hash WHERE id = line.id;
        END LOOP;
        UPDATE publication.trail_head SET number = head.number, hash = head.hash;
      END $$;
      ALTER TABLE publication.trail
        ALTER COLUMN number SET NOT NULL,
        ALTER COLUMN hash SET NOT NULL,
        ADD CONSTRAINT trail_number_once UNIQUE (number);
      GRANT SELECT ON publication.trail_head TO zicht_publish, zicht_backup;
      GRANT UPDATE (number, hash) ON publication.trail_head TO zicht_publish;
      GRANT SELECT, INSERT, UPDATE, DELETE ON publication.trail_head TO zicht_migrate;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE publication.trail_head;
      ALTER TABLE publication.trail DROP COLUMN hash, DROP COLUMN number;
      DROP TABLE app.audit_heads;
      ALTER TABLE app.audit_entries DROP COLUMN address, DROP COLUMN hash, DROP COLUMN number;
      DROP FUNCTION app.audit_hash;
    `);
  }
}
