import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The night moves the day on which an organisation leaves for as long as it is suspended near that day, and remembers that,
 * so that its coordinators are told once it goes on.
 */
export class PostponedLeaving1796200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE app.departures ADD COLUMN held_up boolean NOT NULL DEFAULT false;
      COMMENT ON COLUMN app.departures.held_up IS 'its day was moved because the organisation was suspended';
      GRANT SELECT (held_up), UPDATE (ends_on, held_up) ON app.departures TO zicht_auth;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      REVOKE SELECT (held_up), UPDATE (ends_on, held_up) ON app.departures FROM zicht_auth;
      ALTER TABLE app.departures DROP COLUMN held_up;
    `);
  }
}
