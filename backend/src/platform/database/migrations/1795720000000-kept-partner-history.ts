import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What happened to a partner, in kinds and names of fields. One that was taken out of the register keeps no word that
 * was written about it.
 */
export class KeptPartnerHistory1795720000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE app.partners DROP CONSTRAINT partners_text_lengths;
      UPDATE app.partners SET organisation_name = '', agreement_title = '' WHERE removed_at IS NOT NULL;
      ALTER TABLE app.partners ADD CONSTRAINT partners_text_lengths CHECK (
        char_length(organisation_name) <= 200 AND (organisation_name = '') = (removed_at IS NOT NULL)
        AND char_length(function_title) <= 200 AND char_length(phone) <= 20 AND char_length(email) <= 254
        AND char_length(agreement_title) <= 200);

      CREATE TABLE app.partner_events (
        organisation_id uuid NOT NULL,
        partner_id uuid NOT NULL,
        version integer NOT NULL,
        kind text NOT NULL,
        fields text[] NOT NULL,
        by_id uuid NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT partner_events_pk PRIMARY KEY (organisation_id, partner_id, version),
        CONSTRAINT partner_events_partner_fk FOREIGN KEY (organisation_id, partner_id)
          REFERENCES app.partners (organisation_id, id),
        CONSTRAINT partner_events_kind CHECK (kind IN ('added', 'changed', 'checked', 'removed'))
      );
      ALTER TABLE app.partner_events ENABLE ROW LEVEL SECURITY;
      ALTER TABLE app.partner_events FORCE ROW LEVEL SECURITY;
      CREATE POLICY partner_events_of_own_organisation ON app.partner_events TO zicht_app
        USING (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)
        WITH CHECK (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid);
      GRANT SELECT, INSERT, UPDATE, DELETE ON app.partner_events TO zicht_migrate;
      GRANT SELECT ON app.partner_events TO zicht_backup;
      GRANT SELECT, INSERT ON app.partner_events TO zicht_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE app.partner_events;
      ALTER TABLE app.partners DROP CONSTRAINT partners_text_lengths;
      DELETE FROM app.partners WHERE removed_at IS NOT NULL;
      ALTER TABLE app.partners ADD CONSTRAINT partners_text_lengths CHECK (
        char_length(organisation_name) BETWEEN 1 AND 200
        AND char_length(function_title) <= 200 AND char_length(phone) <= 20 AND char_length(email) <= 254
        AND char_length(agreement_title) <= 200);
    `);
  }
}
