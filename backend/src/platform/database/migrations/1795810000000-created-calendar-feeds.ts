import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The secret link of a person's calendar: its hash alone, so that the table opens nothing. */
export class CreatedCalendarFeeds1795810000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE identity.calendar_feeds (
        user_id uuid NOT NULL,
        token_sha256 text NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT calendar_feeds_pk PRIMARY KEY (user_id),
        CONSTRAINT calendar_feeds_token_unique UNIQUE (token_sha256),
        CONSTRAINT calendar_feeds_user_fk FOREIGN KEY (user_id) REFERENCES identity.users (id),
        CONSTRAINT calendar_feeds_hash_form CHECK (token_sha256 ~ '^[0-9a-f]{64}$')
      );
      GRANT SELECT, INSERT, UPDATE, DELETE ON identity.calendar_feeds TO zicht_auth, zicht_migrate;
      GRANT SELECT ON identity.calendar_feeds TO zicht_backup;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE identity.calendar_feeds');
  }
}
