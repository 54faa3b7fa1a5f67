import type { MigrationInterface, QueryRunner } from 'typeorm';

const PLATFORM = "current_setting('app.platform', true) = 'on'";

/** What is administered about organisations; every other line of theirs stays closed to the platform. */
const ADMINISTERED = `
  'organisation.registered', 'inspectorate.registered', 'organisation.concernSettled',
  'organisation.changed', 'organisation.suspended', 'organisation.resumed', 'organisation.leavingAsked',
  'organisation.leavingPostponed', 'organisation.leavingTakenBack', 'organisation.left',
  'organisation.ending', 'organisation.continuing', 'organisation.successionTakenBack',
  'member.recoveryProposed', 'member.recoveryConfirmed', 'mail.retried', 'reopening.read'`;

/**
 * Administrators read the log of the platform: lines of organisations about what is administered, the decisions of people
 * of the platform, and what those people did themselves. Their names come with their memberships, which alone are shown.
 */
export class ShowedThePlatformItsLog1796230000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE POLICY memberships_of_platform ON identity.memberships FOR SELECT TO zicht_app
        USING (kind = 'platform' AND ${PLATFORM});
      CREATE POLICY account_lines_for_platform ON identity.account_lines FOR SELECT TO zicht_app
        USING (${PLATFORM} AND EXISTS (
          SELECT 1 FROM identity.memberships m WHERE m.user_id = account_lines.user_id AND m.kind = 'platform'));
      GRANT SELECT (id, user_id, at, action, details, address) ON identity.account_lines TO zicht_app;
      CREATE POLICY audit_entries_for_platform ON app.audit_entries FOR SELECT TO zicht_app
        USING (${PLATFORM} AND (action IN (${ADMINISTERED}) OR (
          action IN ('reopening.granted', 'reopening.refused') AND EXISTS (
            SELECT 1 FROM identity.memberships m WHERE m.user_id = actor_id AND m.kind = 'platform'))));
      CREATE INDEX audit_entries_administered ON app.audit_entries (at)
        WHERE action IN (${ADMINISTERED});
      CREATE INDEX audit_entries_decided ON app.audit_entries (at)
        WHERE action IN ('reopening.granted', 'reopening.refused');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX app.audit_entries_decided, app.audit_entries_administered;
      DROP POLICY audit_entries_for_platform ON app.audit_entries;
      REVOKE SELECT (id, user_id, at, action, details, address) ON identity.account_lines FROM zicht_app;
      DROP POLICY account_lines_for_platform ON identity.account_lines;
      DROP POLICY memberships_of_platform ON identity.memberships;
    `);
  }
}
