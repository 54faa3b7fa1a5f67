import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The log of the platform says about which inspectorate a line is: its name, which administrators gave it. */
export class NamedInspectoratesInTheLog1796240000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE POLICY inspectorates_for_platform ON identity.inspectorates FOR SELECT TO zicht_app
        USING (current_setting('app.platform', true) = 'on');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP POLICY inspectorates_for_platform ON identity.inspectorates;');
  }
}
