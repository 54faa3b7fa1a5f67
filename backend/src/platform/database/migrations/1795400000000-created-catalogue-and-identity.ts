import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The catalogue (frameworks, rounds, reference data) is small and the same for all. Identity (people, memberships,
 * sessions) is global, because one person can belong to several organisations.
 */
export class CreatedCatalogueAndIdentity1795400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA catalogue;
      CREATE SCHEMA identity;
      REVOKE ALL ON SCHEMA public FROM PUBLIC;

      CREATE TABLE catalogue.frameworks (
        code text NOT NULL,
        version text NOT NULL,
        content jsonb NOT NULL,
        sha256 text NOT NULL,
        published_at timestamptz NOT NULL,
        CONSTRAINT frameworks_pk PRIMARY KEY (code, version)
      );

      CREATE TABLE catalogue.rounds (
        year integer NOT NULL,
        framework_code text NOT NULL,
        framework_version text NOT NULL,
        reference_date date NOT NULL,
        opens_on date NOT NULL,
        closes_on date NOT NULL,
        snapshot_on date NOT NULL,
        published_on date NOT NULL,
        CONSTRAINT rounds_pk PRIMARY KEY (year),
        CONSTRAINT rounds_framework_fk FOREIGN KEY (framework_code, framework_version)
          REFERENCES catalogue.frameworks (code, version),
        CONSTRAINT rounds_dates_in_order CHECK (
          opens_on <= closes_on AND closes_on <= snapshot_on AND snapshot_on <= published_on
        )
      );

      CREATE TABLE catalogue.reference_items (
        list text NOT NULL,
        code text NOT NULL,
        title_nl text NOT NULL,
        title_en text NOT NULL,
        attributes jsonb NOT NULL,
        position integer NOT NULL,
        valid_from date NOT NULL,
        valid_to date,
        CONSTRAINT reference_items_pk PRIMARY KEY (list, code, valid_from)
      );

      CREATE TABLE catalogue.municipalities (
        code text NOT NULL,
        name text NOT NULL,
        safety_region text NOT NULL,
        police_region text NOT NULL,
        valid_from date NOT NULL,
        valid_to date,
        CONSTRAINT municipalities_pk PRIMARY KEY (code, valid_from)
      );

      CREATE TABLE catalogue.concerns (
        id uuid NOT NULL,
        name text NOT NULL,
        CONSTRAINT concerns_pk PRIMARY KEY (id)
      );

      CREATE TABLE identity.inspectorates (
        id uuid NOT NULL,
        name text NOT NULL,
        fictitious boolean NOT NULL,
        CONSTRAINT inspectorates_pk PRIMARY KEY (id)
      );

      CREATE TABLE identity.users (
        id uuid NOT NULL,
        email text NOT NULL,
        name text NOT NULL,
        password_hash text,
        locale text NOT NULL,
        last_organisation_id uuid,
        created_at timestamptz NOT NULL,
        disabled_at timestamptz,
        CONSTRAINT users_pk PRIMARY KEY (id),
        CONSTRAINT users_email_unique UNIQUE (email),
        CONSTRAINT users_email_lower_case CHECK (email = lower(email)),
        CONSTRAINT users_locale_known CHECK (locale IN ('nl', 'en'))
      );

      CREATE TABLE identity.memberships (
        id uuid NOT NULL,
        user_id uuid NOT NULL,
        kind text NOT NULL,
        organisation_id uuid,
        inspectorate_id uuid,
        roles text[] NOT NULL,
        owner_roles text[] NOT NULL DEFAULT '{}',
        created_at timestamptz NOT NULL,
        ended_at timestamptz,
        CONSTRAINT memberships_pk PRIMARY KEY (id),
        CONSTRAINT memberships_user_fk FOREIGN KEY (user_id) REFERENCES identity.users (id),
        CONSTRAINT memberships_inspectorate_fk FOREIGN KEY (inspectorate_id)
          REFERENCES identity.inspectorates (id),
        CONSTRAINT memberships_kind_known CHECK (
          (kind = 'organisation' AND organisation_id IS NOT NULL AND inspectorate_id IS NULL) OR
          (kind = 'inspectorate' AND organisation_id IS NULL AND inspectorate_id IS NOT NULL) OR
          (kind = 'platform' AND organisation_id IS NULL AND inspectorate_id IS NULL)
        ),
        CONSTRAINT memberships_roles_given CHECK (cardinality(roles) > 0)
      );
      CREATE UNIQUE INDEX memberships_one_per_body ON identity.memberships
        (user_id, kind, coalesce(organisation_id, inspectorate_id, '00000000-0000-0000-0000-000000000000'))
        WHERE ended_at IS NULL;
      CREATE INDEX memberships_of_organisation ON identity.memberships (organisation_id);

      CREATE TABLE identity.sessions (
        sid text NOT NULL,
        sess json NOT NULL,
        expire timestamptz(6) NOT NULL,
        user_id uuid GENERATED ALWAYS AS (nullif(sess -> 'passport' ->> 'user', '')::uuid) STORED,
        CONSTRAINT sessions_pk PRIMARY KEY (sid)
      );
      CREATE INDEX sessions_of_user ON identity.sessions (user_id);
      CREATE INDEX sessions_expire ON identity.sessions (expire);

      CREATE TABLE identity.attempts (
        key text NOT NULL,
        points integer NOT NULL DEFAULT 0,
        expire bigint,
        CONSTRAINT attempts_pk PRIMARY KEY (key)
      );

      ALTER TABLE identity.users ENABLE ROW LEVEL SECURITY;
      ALTER TABLE identity.users FORCE ROW LEVEL SECURITY;
      ALTER TABLE identity.memberships ENABLE ROW LEVEL SECURITY;
      ALTER TABLE identity.memberships FORCE ROW LEVEL SECURITY;

      CREATE POLICY users_for_sign_in ON identity.users TO zicht_auth USING (true) WITH CHECK (true);
      CREATE POLICY memberships_for_sign_in ON identity.memberships TO zicht_auth USING (true) WITH CHECK (true);
      CREATE POLICY memberships_of_own_organisation ON identity.memberships FOR SELECT TO zicht_app
        USING (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid);
      CREATE POLICY users_of_own_organisation ON identity.users FOR SELECT TO zicht_app
        USING (EXISTS (SELECT 1 FROM identity.memberships m WHERE m.user_id = users.id));

      GRANT USAGE ON SCHEMA catalogue TO zicht_app, zicht_auth, zicht_publish, zicht_migrate, zicht_backup;
      GRANT SELECT ON ALL TABLES IN SCHEMA catalogue TO zicht_app, zicht_publish, zicht_backup;
      GRANT INSERT ON catalogue.frameworks TO zicht_app;
      GRANT INSERT ON catalogue.rounds TO zicht_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA catalogue TO zicht_migrate;
      GRANT USAGE ON SCHEMA identity TO zicht_app, zicht_auth, zicht_migrate, zicht_backup;
      GRANT SELECT (id, name) ON identity.users TO zicht_app;
      GRANT SELECT ON identity.memberships TO zicht_app;
      GRANT SELECT, INSERT, UPDATE ON identity.users, identity.memberships, identity.inspectorates TO zicht_auth;
      GRANT SELECT, INSERT, UPDATE, DELETE ON identity.sessions, identity.attempts TO zicht_auth;
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA identity TO zicht_migrate;
      GRANT SELECT ON identity.users, identity.memberships, identity.inspectorates TO zicht_backup;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP SCHEMA identity CASCADE;
      DROP SCHEMA catalogue CASCADE;
    `);
  }
}
