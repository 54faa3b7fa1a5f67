import type { MigrationInterface, QueryRunner } from 'typeorm';

const OWN = "organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid";

/**
 * What retention may take away, with a floor in the database itself: ids of changes after a month, lines of a trail
 * after a year, by a role that reads no line's words. The settings of the server may keep all of it longer.
 */
export class LetOldRowsGo1795960000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE POLICY applied_changes_kept_a_month ON app.applied_changes AS RESTRICTIVE FOR DELETE TO zicht_app
        USING (applied_at < now() - interval '30 days');
      CREATE POLICY applied_action_changes_kept_a_month ON app.applied_action_changes AS RESTRICTIVE FOR DELETE
        TO zicht_app USING (applied_at < now() - interval '30 days');
      GRANT DELETE ON app.applied_changes, app.applied_action_changes TO zicht_app;

      CREATE POLICY audit_entries_seen_to_shorten ON app.audit_entries FOR SELECT TO zicht_auth USING (${OWN});
      CREATE POLICY audit_entries_kept_a_year ON app.audit_entries FOR DELETE TO zicht_auth
        USING (${OWN} AND at < now() - interval '1 year');
      GRANT SELECT (organisation_id, number, at, hash), DELETE ON app.audit_entries TO zicht_auth;
      GRANT UPDATE (anchor_number, anchor_hash) ON app.audit_heads TO zicht_auth;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      REVOKE UPDATE (anchor_number, anchor_hash) ON app.audit_heads FROM zicht_auth;
      REVOKE SELECT (organisation_id, number, at, hash), DELETE ON app.audit_entries FROM zicht_auth;
      DROP POLICY audit_entries_kept_a_year ON app.audit_entries;
      DROP POLICY audit_entries_seen_to_shorten ON app.audit_entries;
      REVOKE DELETE ON app.applied_changes, app.applied_action_changes FROM zicht_app;
      DROP POLICY applied_action_changes_kept_a_month ON app.applied_action_changes;
      DROP POLICY applied_changes_kept_a_month ON app.applied_changes;
    `);
  }
}
