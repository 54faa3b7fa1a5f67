import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables with rows of organisations, in the order in which they refer to each other. */
const TENANT_TABLES = [
  'organisations',
  'locations',
  'assessments',
  'answers',
  'answer_history',
  'applied_changes',
  'assignments',
  'comments',
  'theme_reviews',
  'evidence',
  'evidence_links',
  'submissions',
  'submission_texts',
  'reopenings',
  'audit_entries',
] as const;

/**
 * Everything that belongs to one organisation. `organisation_id` comes first in every key, so that a foreign key
 * cannot reach another organisation's row, and so that the same schema can be distributed by organisation.
 */
export class CreatedTenantTables1795400000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA app;

      CREATE TABLE app.organisations (
        organisation_id uuid NOT NULL,
        name text NOT NULL,
        kvk_number text,
        main_sector text NOT NULL,
        sectors text[] NOT NULL,
        municipality_code text NOT NULL,
        youth_region text,
        size_class text NOT NULL,
        concern_id uuid,
        status text NOT NULL,
        fictitious boolean NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        CONSTRAINT organisations_pk PRIMARY KEY (organisation_id),
        CONSTRAINT organisations_concern_fk FOREIGN KEY (concern_id) REFERENCES catalogue.concerns (id),
        CONSTRAINT organisations_kvk_form CHECK (kvk_number ~ '^[0-9]{8}$'),
        CONSTRAINT organisations_status_known CHECK (status IN ('active', 'suspended', 'left')),
        CONSTRAINT organisations_main_sector_listed CHECK (main_sector = ANY (sectors))
      );

      CREATE TABLE app.locations (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        name text NOT NULL,
        municipality_code text,
        active_from date NOT NULL,
        active_to date,
        CONSTRAINT locations_pk PRIMARY KEY (organisation_id, id),
        CONSTRAINT locations_organisation_fk FOREIGN KEY (organisation_id)
          REFERENCES app.organisations (organisation_id)
      );

      CREATE TABLE app.assessments (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        year integer NOT NULL,
        framework_code text NOT NULL,
        framework_version text NOT NULL,
        sectors text[] NOT NULL,
        status text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        opened_by uuid NOT NULL,
        opened_at timestamptz NOT NULL,
        sent_by uuid,
        sent_at timestamptz,
        sent_message text NOT NULL DEFAULT '',
        approved_by uuid,
        approved_at timestamptz,
        signed_alone boolean NOT NULL DEFAULT false,
        change_reason text NOT NULL DEFAULT '',
        baseline_at timestamptz,
        CONSTRAINT assessments_pk PRIMARY KEY (organisation_id, id),
        CONSTRAINT assessments_one_per_year UNIQUE (organisation_id, year),
        CONSTRAINT assessments_organisation_fk FOREIGN KEY (organisation_id)
          REFERENCES app.organisations (organisation_id),
        CONSTRAINT assessments_round_fk FOREIGN KEY (year) REFERENCES catalogue.rounds (year),
        CONSTRAINT assessments_framework_fk FOREIGN KEY (framework_code, framework_version)
          REFERENCES catalogue.frameworks (code, version),
        CONSTRAINT assessments_status_known
          CHECK (status IN ('draft', 'awaitingApproval', 'approved', 'submitted'))
      );
      COMMENT ON COLUMN app.assessments.baseline_at IS
        'moment of the last approval or submission; answers changed later are shown as changed since';

      CREATE TABLE app.answers (
        organisation_id uuid NOT NULL,
        assessment_id uuid NOT NULL,
        criterion text NOT NULL,
        year integer NOT NULL,
        value jsonb,
        explanation text NOT NULL DEFAULT '',
        except_locations uuid[] NOT NULL DEFAULT '{}',
        confirmed boolean NOT NULL DEFAULT false,
        version integer NOT NULL,
        changed_by uuid NOT NULL,
        changed_at timestamptz NOT NULL,
        wiped_at timestamptz,
        wiped_by uuid,
        CONSTRAINT answers_pk PRIMARY KEY (organisation_id, assessment_id, criterion),
        CONSTRAINT answers_assessment_fk FOREIGN KEY (organisation_id, assessment_id)
          REFERENCES app.assessments (organisation_id, id),
        CONSTRAINT answers_explanation_length CHECK (char_length(explanation) <= 2000)
      );

      CREATE TABLE app.answer_history (
        organisation_id uuid NOT NULL,
        assessment_id uuid NOT NULL,
        criterion text NOT NULL,
        version integer NOT NULL,
        value jsonb,
        explanation text NOT NULL,
        changed_by uuid NOT NULL,
        changed_at timestamptz NOT NULL,
        CONSTRAINT answer_history_pk PRIMARY KEY (organisation_id, assessment_id, criterion, version),
        CONSTRAINT answer_history_answer_fk FOREIGN KEY (organisation_id, assessment_id, criterion)
          REFERENCES app.answers (organisation_id, assessment_id, criterion)
      );

      CREATE TABLE app.applied_changes (
        organisation_id uuid NOT NULL,
        change_id uuid NOT NULL,
        assessment_id uuid NOT NULL,
        criterion text NOT NULL,
        version integer NOT NULL,
        applied_at timestamptz NOT NULL,
        CONSTRAINT applied_changes_pk PRIMARY KEY (organisation_id, change_id)
      );

      CREATE TABLE app.assignments (
        organisation_id uuid NOT NULL,
        assessment_id uuid NOT NULL,
        criterion text NOT NULL,
        assignee_id uuid NOT NULL,
        assigned_by uuid NOT NULL,
        due_on date,
        assigned_at timestamptz NOT NULL,
        CONSTRAINT assignments_pk PRIMARY KEY (organisation_id, assessment_id, criterion),
        CONSTRAINT assignments_assessment_fk FOREIGN KEY (organisation_id, assessment_id)
          REFERENCES app.assessments (organisation_id, id)
      );

      CREATE TABLE app.comments (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        assessment_id uuid NOT NULL,
        criterion text NOT NULL,
        author_id uuid NOT NULL,
        body text NOT NULL,
        mentions uuid[] NOT NULL DEFAULT '{}',
        written_at timestamptz NOT NULL,
        resolved_at timestamptz,
        resolved_by uuid,
        wiped_at timestamptz,
        wiped_by uuid,
        CONSTRAINT comments_pk PRIMARY KEY (organisation_id, id),
        CONSTRAINT comments_assessment_fk FOREIGN KEY (organisation_id, assessment_id)
          REFERENCES app.assessments (organisation_id, id)
      );
      CREATE INDEX comments_of_assessment ON app.comments (organisation_id, assessment_id, criterion);

      CREATE TABLE app.theme_reviews (
        organisation_id uuid NOT NULL,
        assessment_id uuid NOT NULL,
        theme text NOT NULL,
        verdict text NOT NULL,
        question text NOT NULL DEFAULT '',
        reviewer_id uuid NOT NULL,
        reviewed_at timestamptz NOT NULL,
        CONSTRAINT theme_reviews_pk PRIMARY KEY (organisation_id, assessment_id, theme),
        CONSTRAINT theme_reviews_assessment_fk FOREIGN KEY (organisation_id, assessment_id)
          REFERENCES app.assessments (organisation_id, id),
        CONSTRAINT theme_reviews_verdict_known CHECK (verdict IN ('agreed', 'question'))
      );

      CREATE TABLE app.evidence (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        title text NOT NULL,
        kind text,
        dated_on date,
        edition text NOT NULL DEFAULT '',
        owner text NOT NULL DEFAULT '',
        place text NOT NULL,
        valid_until date,
        version integer NOT NULL DEFAULT 1,
        added_by uuid NOT NULL,
        added_at timestamptz NOT NULL,
        CONSTRAINT evidence_pk PRIMARY KEY (organisation_id, id),
        CONSTRAINT evidence_organisation_fk FOREIGN KEY (organisation_id)
          REFERENCES app.organisations (organisation_id)
      );

      CREATE TABLE app.evidence_links (
        organisation_id uuid NOT NULL,
        evidence_id uuid NOT NULL,
        year integer NOT NULL,
        criterion text NOT NULL,
        CONSTRAINT evidence_links_pk PRIMARY KEY (organisation_id, evidence_id, year, criterion),
        CONSTRAINT evidence_links_evidence_fk FOREIGN KEY (organisation_id, evidence_id)
          REFERENCES app.evidence (organisation_id, id) ON DELETE CASCADE,
        CONSTRAINT evidence_links_assessment_fk FOREIGN KEY (organisation_id, year)
          REFERENCES app.assessments (organisation_id, year)
      );
      CREATE INDEX evidence_links_of_question ON app.evidence_links (organisation_id, year, criterion);

      CREATE TABLE app.submissions (
        organisation_id uuid NOT NULL,
        assessment_id uuid NOT NULL,
        number integer NOT NULL,
        year integer NOT NULL,
        reference text NOT NULL,
        snapshot text NOT NULL,
        sha256 text NOT NULL,
        submitted_by uuid NOT NULL,
        submitted_at timestamptz NOT NULL,
        approved_by uuid NOT NULL,
        approved_at timestamptz NOT NULL,
        signed_alone boolean NOT NULL,
        late boolean NOT NULL,
        CONSTRAINT submissions_pk PRIMARY KEY (organisation_id, assessment_id, number),
        CONSTRAINT submissions_assessment_fk FOREIGN KEY (organisation_id, assessment_id)
          REFERENCES app.assessments (organisation_id, id),
        CONSTRAINT submissions_hash_form CHECK (sha256 ~ '^[0-9a-f]{64}$')
      );
      COMMENT ON COLUMN app.submissions.snapshot IS
        'canonical JSON as text, because its bytes are what the SHA-256 proves; jsonb would reorder them';

      CREATE TABLE app.submission_texts (
        organisation_id uuid NOT NULL,
        assessment_id uuid NOT NULL,
        number integer NOT NULL,
        slot text NOT NULL,
        salt bytea,
        text text,
        wiped_at timestamptz,
        wiped_by uuid,
        CONSTRAINT submission_texts_pk PRIMARY KEY (organisation_id, assessment_id, number, slot),
        CONSTRAINT submission_texts_submission_fk FOREIGN KEY (organisation_id, assessment_id, number)
          REFERENCES app.submissions (organisation_id, assessment_id, number),
        CONSTRAINT submission_texts_whole_or_wiped CHECK (
          (salt IS NOT NULL AND text IS NOT NULL AND wiped_at IS NULL) OR
          (salt IS NULL AND text IS NULL AND wiped_at IS NOT NULL)
        )
      );

      CREATE TABLE app.reopenings (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        assessment_id uuid NOT NULL,
        year integer NOT NULL,
        reason text NOT NULL,
        asked_by uuid NOT NULL,
        asked_at timestamptz NOT NULL,
        decision text,
        decided_by uuid,
        decided_at timestamptz,
        CONSTRAINT reopenings_pk PRIMARY KEY (organisation_id, id),
        CONSTRAINT reopenings_assessment_fk FOREIGN KEY (organisation_id, assessment_id)
          REFERENCES app.assessments (organisation_id, id),
        CONSTRAINT reopenings_decision_known CHECK (decision IN ('granted', 'refused'))
      );
      CREATE UNIQUE INDEX reopenings_one_pending ON app.reopenings (organisation_id, assessment_id)
        WHERE decision IS NULL;

      CREATE TABLE app.audit_entries (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        at timestamptz NOT NULL,
        actor_id uuid,
        action text NOT NULL,
        subject text NOT NULL,
        details jsonb NOT NULL,
        request_id text,
        CONSTRAINT audit_entries_pk PRIMARY KEY (organisation_id, id)
      );
      CREATE INDEX audit_entries_in_time ON app.audit_entries (organisation_id, at);
    `);

    for (const table of TENANT_TABLES) {
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
      GRANT USAGE ON SCHEMA app TO zicht_app, zicht_auth, zicht_migrate, zicht_backup;

      GRANT SELECT, INSERT, UPDATE ON app.organisations, app.locations, app.assessments, app.answers TO zicht_app;
      GRANT SELECT, INSERT ON app.answer_history, app.applied_changes, app.submissions, app.audit_entries
        TO zicht_app;
      GRANT UPDATE (value, explanation) ON app.answer_history TO zicht_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON app.assignments, app.theme_reviews, app.evidence, app.evidence_links
        TO zicht_app;
      GRANT SELECT, INSERT, UPDATE ON app.comments, app.reopenings TO zicht_app;
      GRANT SELECT, INSERT ON app.submission_texts TO zicht_app;
      GRANT UPDATE (salt, text, wiped_at, wiped_by) ON app.submission_texts TO zicht_app;

      CREATE POLICY organisations_for_platform ON app.organisations FOR SELECT TO zicht_app
        USING (current_setting('app.platform', true) = 'on');
      CREATE POLICY reopenings_for_platform ON app.reopenings FOR SELECT TO zicht_app
        USING (current_setting('app.platform', true) = 'on');
      CREATE POLICY organisations_for_sign_in ON app.organisations FOR SELECT TO zicht_auth USING (true);
      GRANT SELECT (organisation_id, name, fictitious, status) ON app.organisations TO zicht_auth;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA app CASCADE');
  }
}
