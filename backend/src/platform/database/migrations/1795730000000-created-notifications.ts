import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What members are told, and what became of the mail about it. A row is written in the transaction of the change that
 * it tells of; it holds numbers, days and a reference, no text. The mail that may not come twice has its key.
 */
export class CreatedNotifications1795730000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE app.notifications (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        user_id uuid NOT NULL,
        kind text NOT NULL,
        facts jsonb NOT NULL,
        once_key text NOT NULL,
        created_at timestamptz NOT NULL,
        read_at timestamptz,
        mail_state text NOT NULL DEFAULT 'waiting',
        mail_due_at timestamptz NOT NULL,
        mail_attempts integer NOT NULL DEFAULT 0,
        mail_is_uncertain boolean NOT NULL DEFAULT false,
        mail_repeats integer NOT NULL DEFAULT 0,
        mail_fault text,
        mail_sent_at timestamptz,
        CONSTRAINT notifications_pk PRIMARY KEY (organisation_id, id),
        CONSTRAINT notifications_once UNIQUE (organisation_id, user_id, once_key),
        CONSTRAINT notifications_organisation_fk FOREIGN KEY (organisation_id)
          REFERENCES app.organisations (organisation_id),
        CONSTRAINT notifications_mail_state_known
          CHECK (mail_state IN ('waiting', 'sending', 'sent', 'held', 'bundled', 'off', 'failed')),
        CONSTRAINT notifications_sent_once CHECK ((mail_state = 'sent') = (mail_sent_at IS NOT NULL)),
        CONSTRAINT notifications_counts CHECK (mail_attempts >= 0 AND mail_repeats >= 0)
      );
      CREATE INDEX notifications_of_person ON app.notifications (organisation_id, user_id, created_at DESC, id);
      CREATE INDEX notifications_to_mail ON app.notifications (mail_due_at)
        WHERE mail_state IN ('waiting', 'sending');
      CREATE INDEX notifications_not_mailed ON app.notifications (mail_due_at) WHERE mail_state = 'failed';
      COMMENT ON COLUMN app.notifications.mail_due_at IS
        'while waiting: the next attempt; while sending: when the sender counts as dead';

      CREATE TABLE app.reminder_days (
        organisation_id uuid NOT NULL,
        reminded_until date NOT NULL,
        CONSTRAINT reminder_days_pk PRIMARY KEY (organisation_id),
        CONSTRAINT reminder_days_organisation_fk FOREIGN KEY (organisation_id)
          REFERENCES app.organisations (organisation_id)
      );
    `);
    for (const table of ['notifications', 'reminder_days']) {
      await runner.query(`
        ALTER TABLE app.${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE app.${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY ${table}_of_own_organisation ON app.${table} TO zicht_app
          USING (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)
          WITH CHECK (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid);
        GRANT SELECT, INSERT, UPDATE, DELETE ON app.${table} TO zicht_migrate;
        GRANT SELECT ON app.${table} TO zicht_backup;
      `);
    }
    await runner.query(`
      GRANT SELECT, INSERT ON app.notifications, app.reminder_days TO zicht_app;
      GRANT UPDATE (read_at, mail_state, mail_due_at, mail_attempts, mail_is_uncertain, mail_repeats, mail_fault,
        mail_sent_at) ON app.notifications TO zicht_app;
      GRANT UPDATE (reminded_until) ON app.reminder_days TO zicht_app;
      CREATE POLICY notifications_for_platform ON app.notifications FOR SELECT TO zicht_app
        USING (current_setting('app.platform', true) = 'on');

      ALTER TABLE identity.users ADD COLUMN mail_rhythm text NOT NULL DEFAULT 'atOnce',
        ADD CONSTRAINT users_mail_rhythm_known CHECK (mail_rhythm IN ('atOnce', 'weekly', 'deadlines'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE identity.users DROP COLUMN mail_rhythm;
      DROP TABLE app.reminder_days;
      DROP TABLE app.notifications;
    `);
  }
}
