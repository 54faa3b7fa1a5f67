import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Erasing a person's account: the row stays without name or address, so that what they wrote keeps an author and the
 * trail its chain. An erased account can hold no name and never sign in again; the database itself says so.
 */
export class ErasedPeople1796110000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE identity.users ADD COLUMN erased_at timestamptz,
        ADD CONSTRAINT users_erased_is_empty CHECK (
          erased_at IS NULL OR (name = '' AND email = id::text || '@erased.invalid' AND password_hash IS NULL
            AND last_organisation_id IS NULL AND disabled_at IS NOT NULL)
        );
      CREATE POLICY recovery_proposals_let_go ON identity.recovery_proposals FOR DELETE TO zicht_auth USING (true);
      GRANT DELETE ON identity.invitations, identity.recovery_proposals TO zicht_auth;
      GRANT DELETE ON app.notifications, app.places TO zicht_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      REVOKE DELETE ON app.notifications, app.places FROM zicht_app;
      REVOKE DELETE ON identity.invitations, identity.recovery_proposals FROM zicht_auth;
      DROP POLICY recovery_proposals_let_go ON identity.recovery_proposals;
      ALTER TABLE identity.users DROP CONSTRAINT users_erased_is_empty, DROP COLUMN erased_at;
    `);
  }
}
