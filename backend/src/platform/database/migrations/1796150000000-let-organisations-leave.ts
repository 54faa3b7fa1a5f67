import type { MigrationInterface, QueryRunner } from 'typeorm';

const OWN = "organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid";

/** What an organisation that leaves loses; its own row, its trail and the certificate stay. */
const ERASED = [
  'action_comments',
  'action_events',
  'action_evidence',
  'actions',
  'answer_history',
  'answers',
  'applied_action_changes',
  'applied_changes',
  'assessments',
  'assignments',
  'claim_evidence',
  'claim_history',
  'claims',
  'comments',
  'evidence',
  'evidence_links',
  'locations',
  'notifications',
  'partner_events',
  'partners',
  'places',
  'plan_rounds',
  'presences',
  'reminder_days',
  'reopenings',
  'shared_profiles',
  'submission_texts',
  'submissions',
  'theme_reviews',
] as const;

/** True for the rows of an organisation that asked to leave a week ago or longer, by the clock of the database. */
const asked = (table: string) => `EXISTS (SELECT 1 FROM app.departures d
  WHERE d.organisation_id = ${table}.organisation_id AND d.asked_at < now() - interval '7 days')`;

/**
 * An organisation leaves: asked, taken back, or ended with a certificate. What goes is taken by the role that signs people
 * in, which sees of these tables the organisation's id and no word; and of none before a week after asking, whatever the
 * settings or a fault of ours say. The moment of asking is the database's own: no role may write it.
 */
export class LetOrganisationsLeave1796150000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE app.departures (
        organisation_id uuid NOT NULL,
        asked_by uuid NOT NULL,
        asked_at timestamptz NOT NULL DEFAULT now(),
        ends_on date NOT NULL,
        ended_at timestamptz,
        certificate text,
        sha256 text,
        CONSTRAINT departures_pk PRIMARY KEY (organisation_id),
        CONSTRAINT departures_organisation_fk FOREIGN KEY (organisation_id)
          REFERENCES app.organisations (organisation_id),
        CONSTRAINT departures_ended_with_certificate CHECK (num_nonnulls(ended_at, certificate, sha256) IN (0, 3)),
        CONSTRAINT departures_hash_form CHECK (sha256 ~ '^[0-9a-f]{64}$')
      );
      ALTER TABLE app.departures ENABLE ROW LEVEL SECURITY;
      ALTER TABLE app.departures FORCE ROW LEVEL SECURITY;
      CREATE POLICY departures_of_own_organisation ON app.departures TO zicht_app USING (${OWN}) WITH CHECK (${OWN});
      CREATE POLICY departures_kept_once_ended ON app.departures AS RESTRICTIVE FOR DELETE TO zicht_app
        USING (ended_at IS NULL);
      CREATE POLICY departures_for_sign_in ON app.departures FOR SELECT TO zicht_auth USING (true);
      CREATE POLICY departures_ended_by_night ON app.departures FOR UPDATE TO zicht_auth
        USING (${OWN}) WITH CHECK (${OWN});
      GRANT SELECT, DELETE ON app.departures TO zicht_app;
      GRANT INSERT (organisation_id, asked_by, ends_on) ON app.departures TO zicht_app;
      GRANT SELECT (organisation_id, asked_at, ends_on, ended_at) ON app.departures TO zicht_auth;
      GRANT UPDATE (ended_at, certificate, sha256) ON app.departures TO zicht_auth;
      GRANT SELECT, INSERT, UPDATE, DELETE ON app.departures TO zicht_migrate;
      GRANT SELECT ON app.departures TO zicht_backup;

      CREATE POLICY organisations_closed_by_night ON app.organisations FOR UPDATE TO zicht_auth
        USING (${OWN} AND ${asked('organisations')}) WITH CHECK (${OWN} AND status = 'left');
      GRANT SELECT (version), UPDATE (status, version) ON app.organisations TO zicht_auth;
    `);
    for (const table of ERASED)
      await runner.query(`
        CREATE POLICY ${table}_seen_to_erase ON app.${table} FOR SELECT TO zicht_auth
          USING (${OWN} AND ${asked(table)});
        CREATE POLICY ${table}_erased_after_leaving ON app.${table} FOR DELETE TO zicht_auth
          USING (${OWN} AND ${asked(table)});
        GRANT SELECT (organisation_id), DELETE ON app.${table} TO zicht_auth;
      `);
    await runner.query(`
      CREATE POLICY memberships_end_with_organisation ON identity.memberships AS RESTRICTIVE FOR DELETE TO zicht_auth
        USING (${asked('memberships')});
      CREATE POLICY identity_providers_end_with_organisation ON identity.identity_providers AS RESTRICTIVE FOR DELETE
        TO zicht_auth USING (${asked('identity_providers')});
      GRANT DELETE ON identity.memberships, identity.identity_providers TO zicht_auth;
      ALTER TABLE identity.users ADD COLUMN belonged_until timestamptz;
      COMMENT ON COLUMN identity.users.belonged_until IS
        'when the last organisation went of which no membership tells any more';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE identity.users DROP COLUMN belonged_until;
      REVOKE DELETE ON identity.memberships, identity.identity_providers FROM zicht_auth;
      DROP POLICY identity_providers_end_with_organisation ON identity.identity_providers;
      DROP POLICY memberships_end_with_organisation ON identity.memberships;
    `);
    for (const table of ERASED)
      await runner.query(`
        REVOKE SELECT (organisation_id), DELETE ON app.${table} FROM zicht_auth;
        DROP POLICY ${table}_erased_after_leaving ON app.${table};
        DROP POLICY ${table}_seen_to_erase ON app.${table};
      `);
    await runner.query(`
      REVOKE SELECT (version), UPDATE (status, version) ON app.organisations FROM zicht_auth;
      DROP POLICY organisations_closed_by_night ON app.organisations;
      DROP TABLE app.departures;
    `);
  }
}
