import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What an organisation shares with its concern: a row of its own with the profile in it, so that the concern's policy
 * reaches no other table. The keys let the database itself see to it that the concern is the organisation's own and
 * that the name is the present one; an organisation that shares cannot be moved to another concern.
 */
export class SharedProfilesWithConcerns1795820000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE catalogue.concerns ADD COLUMN fictitious boolean NOT NULL DEFAULT false;
      GRANT SELECT ON catalogue.concerns TO zicht_auth;
      GRANT INSERT ON catalogue.concerns TO zicht_app;

      ALTER TABLE identity.memberships ADD COLUMN concern_id uuid,
        ADD CONSTRAINT memberships_concern_fk FOREIGN KEY (concern_id) REFERENCES catalogue.concerns (id),
        DROP CONSTRAINT memberships_kind_known,
        ADD CONSTRAINT memberships_kind_known CHECK (
          num_nonnulls(organisation_id, inspectorate_id, concern_id) = (kind <> 'platform')::integer
          AND (kind = 'organisation') = (organisation_id IS NOT NULL)
          AND (kind = 'inspectorate') = (inspectorate_id IS NOT NULL)
          AND (kind = 'concern') = (concern_id IS NOT NULL)
          AND kind IN ('organisation', 'inspectorate', 'concern', 'platform')
        );
      DROP INDEX identity.memberships_one_per_body;
      CREATE UNIQUE INDEX memberships_one_per_body ON identity.memberships
        (user_id, kind, coalesce(organisation_id, inspectorate_id, concern_id,
          '00000000-0000-0000-0000-000000000000'))
        WHERE ended_at IS NULL;

      ALTER TABLE app.organisations
        ADD CONSTRAINT organisations_of_concern UNIQUE (organisation_id, concern_id),
        ADD CONSTRAINT organisations_by_name UNIQUE (organisation_id, name);

      CREATE TABLE app.shared_profiles (
        organisation_id uuid NOT NULL,
        concern_id uuid NOT NULL,
        organisation_name text NOT NULL,
        profile jsonb,
        shared_by uuid NOT NULL,
        shared_at timestamptz NOT NULL,
        CONSTRAINT shared_profiles_pk PRIMARY KEY (organisation_id),
        CONSTRAINT shared_profiles_own_concern_fk FOREIGN KEY (organisation_id, concern_id)
          REFERENCES app.organisations (organisation_id, concern_id),
        CONSTRAINT shared_profiles_present_name_fk FOREIGN KEY (organisation_id, organisation_name)
          REFERENCES app.organisations (organisation_id, name) ON UPDATE CASCADE
      );
      COMMENT ON COLUMN app.shared_profiles.profile IS
        'scores and levels of the themes of the last submission; null until there is one';

      ALTER TABLE app.shared_profiles ENABLE ROW LEVEL SECURITY;
      ALTER TABLE app.shared_profiles FORCE ROW LEVEL SECURITY;
      CREATE POLICY shared_profiles_of_own_organisation ON app.shared_profiles TO zicht_app
        USING (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)
        WITH CHECK (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid);
      CREATE POLICY shared_profiles_for_concern ON app.shared_profiles FOR SELECT TO zicht_app
        USING (concern_id = nullif(current_setting('app.concern_id', true), '')::uuid);
      GRANT SELECT, INSERT, DELETE ON app.shared_profiles TO zicht_app;
      GRANT UPDATE (profile) ON app.shared_profiles TO zicht_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON app.shared_profiles TO zicht_migrate;
      GRANT SELECT ON app.shared_profiles TO zicht_backup;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE app.shared_profiles;
      ALTER TABLE app.organisations
        DROP CONSTRAINT organisations_by_name,
        DROP CONSTRAINT organisations_of_concern;
      DROP INDEX identity.memberships_one_per_body;
      ALTER TABLE identity.memberships NO FORCE ROW LEVEL SECURITY;
      DELETE FROM identity.memberships WHERE kind = 'concern';
      ALTER TABLE identity.memberships FORCE ROW LEVEL SECURITY,
        DROP CONSTRAINT memberships_kind_known,
        ADD CONSTRAINT memberships_kind_known CHECK (
          (kind = 'organisation' AND organisation_id IS NOT NULL AND inspectorate_id IS NULL) OR
          (kind = 'inspectorate' AND organisation_id IS NULL AND inspectorate_id IS NOT NULL) OR
          (kind = 'platform' AND organisation_id IS NULL AND inspectorate_id IS NULL)
        ),
        DROP COLUMN concern_id;
      CREATE UNIQUE INDEX memberships_one_per_body ON identity.memberships
        (user_id, kind, coalesce(organisation_id, inspectorate_id, '00000000-0000-0000-0000-000000000000'))
        WHERE ended_at IS NULL;
      REVOKE INSERT ON catalogue.concerns FROM zicht_app;
      REVOKE SELECT ON catalogue.concerns FROM zicht_auth;
      ALTER TABLE catalogue.concerns DROP COLUMN fictitious;
    `);
  }
}
