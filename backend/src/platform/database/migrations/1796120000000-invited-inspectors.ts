import type { MigrationInterface, QueryRunner } from 'typeorm';

const OWN = "nullif(current_setting('app.organisation_id', true), '')::uuid";

/**
 * The people of an inspectorate are a scope like those of an organisation: its id stands where an organisation's would,
 * in the setting, in invitations, letters and the trail. No row about an organisation has that id.
 */
export class InvitedInspectors1796120000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE UNIQUE INDEX inspectorates_one_per_name ON identity.inspectorates (lower(name));
      CREATE INDEX memberships_of_inspectorate ON identity.memberships (inspectorate_id)
        WHERE inspectorate_id IS NOT NULL;

      ALTER TABLE identity.inspectorates ENABLE ROW LEVEL SECURITY;
      ALTER TABLE identity.inspectorates FORCE ROW LEVEL SECURITY;
      CREATE POLICY inspectorates_for_sign_in ON identity.inspectorates TO zicht_auth USING (true) WITH CHECK (true);
      CREATE POLICY inspectorates_of_own ON identity.inspectorates TO zicht_app
        USING (id = ${OWN}) WITH CHECK (id = ${OWN});
      CREATE POLICY memberships_of_own_inspectorate ON identity.memberships FOR SELECT TO zicht_app
        USING (inspectorate_id = ${OWN});
      CREATE POLICY memberships_changed_in_own_inspectorate ON identity.memberships FOR UPDATE TO zicht_app
        USING (inspectorate_id = ${OWN}) WITH CHECK (inspectorate_id = ${OWN});
      GRANT SELECT, INSERT ON identity.inspectorates TO zicht_app;
      REVOKE INSERT, UPDATE ON identity.inspectorates FROM zicht_auth;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      GRANT INSERT, UPDATE ON identity.inspectorates TO zicht_auth;
      REVOKE SELECT, INSERT ON identity.inspectorates FROM zicht_app;
      DROP POLICY memberships_changed_in_own_inspectorate ON identity.memberships;
      DROP POLICY memberships_of_own_inspectorate ON identity.memberships;
      DROP POLICY inspectorates_of_own ON identity.inspectorates;
      DROP POLICY inspectorates_for_sign_in ON identity.inspectorates;
      ALTER TABLE identity.inspectorates NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;
      DROP INDEX identity.memberships_of_inspectorate;
      DROP INDEX identity.inspectorates_one_per_name;
    `);
  }
}
