import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Retention may take away what happened to accounts, as it may lines of trails: with a floor of a year in the database itself. */
export class LetAccountLinesGo1796095000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE POLICY account_lines_kept_a_year ON identity.account_lines AS RESTRICTIVE FOR DELETE TO zicht_auth
        USING (at < now() - interval '1 year');
      GRANT DELETE ON identity.account_lines TO zicht_auth;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      REVOKE DELETE ON identity.account_lines FROM zicht_auth;
      DROP POLICY account_lines_kept_a_year ON identity.account_lines;
    `);
  }
}
