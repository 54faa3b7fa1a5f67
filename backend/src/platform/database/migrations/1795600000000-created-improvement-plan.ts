import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  'actions',
  'action_events',
  'applied_action_changes',
  'action_evidence',
  'action_comments',
  'claims',
  'claim_history',
  'claim_evidence',
  'partners',
  'plan_rounds',
];

/**
 * The improvement plan: actions with their history, what an organisation claims since its last submission, its
 * partners, and who was ready with which month. Events hold codes, ids and days; no text.
 */
export class CreatedImprovementPlan1795600000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE app.actions (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        title text NOT NULL,
        done_when text NOT NULL,
        note text NOT NULL,
        criteria text[] NOT NULL,
        owner_id uuid,
        owner_role text,
        starts_on date NOT NULL,
        due_on date NOT NULL,
        status text NOT NULL,
        stop_reason text NOT NULL,
        priority text NOT NULL,
        location_ids uuid[] NOT NULL,
        repeat_months integer,
        suggestion text,
        copy_of uuid,
        follows uuid,
        looked_on date,
        done_on date,
        version integer NOT NULL,
        changed_by uuid NOT NULL,
        changed_at timestamptz NOT NULL,
        CONSTRAINT actions_pk PRIMARY KEY (organisation_id, id),
        CONSTRAINT actions_organisation_fk FOREIGN KEY (organisation_id)
          REFERENCES app.organisations (organisation_id),
        CONSTRAINT actions_copy_of_fk FOREIGN KEY (organisation_id, copy_of)
          REFERENCES app.actions (organisation_id, id),
        CONSTRAINT actions_follows_fk FOREIGN KEY (organisation_id, follows)
          REFERENCES app.actions (organisation_id, id),
        CONSTRAINT actions_followed_once UNIQUE (organisation_id, follows),
        CONSTRAINT actions_one_owner CHECK (num_nonnulls(owner_id, owner_role) = 1),
        CONSTRAINT actions_in_order CHECK (due_on >= starts_on),
        CONSTRAINT actions_status CHECK (status IN ('planned', 'busy', 'done', 'stopped')),
        CONSTRAINT actions_stopped_with_reason CHECK (status <> 'stopped' OR stop_reason <> ''),
        CONSTRAINT actions_done_on CHECK ((status = 'done') = (done_on IS NOT NULL)),
        CONSTRAINT actions_priority CHECK (priority IN ('high', 'normal', 'low')),
        CONSTRAINT actions_repeat CHECK (repeat_months BETWEEN 1 AND 60),
        CONSTRAINT actions_why CHECK (cardinality(criteria) > 0),
        CONSTRAINT actions_text_lengths CHECK (char_length(title) BETWEEN 1 AND 200
          AND char_length(done_when) <= 500 AND char_length(note) <= 2000 AND char_length(stop_reason) <= 500),
        CONSTRAINT actions_version CHECK (version > 0)
      );
      CREATE INDEX actions_by_date ON app.actions (organisation_id, due_on, id);

      CREATE TABLE app.action_events (
        organisation_id uuid NOT NULL,
        action_id uuid NOT NULL,
        version integer NOT NULL,
        kinds text[] NOT NULL,
        changes jsonb NOT NULL,
        by_id uuid NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT action_events_pk PRIMARY KEY (organisation_id, action_id, version),
        CONSTRAINT action_events_action_fk FOREIGN KEY (organisation_id, action_id)
          REFERENCES app.actions (organisation_id, id)
      );

      CREATE TABLE app.applied_action_changes (
        organisation_id uuid NOT NULL,
        change_id uuid NOT NULL,
        action_id uuid NOT NULL,
        version integer NOT NULL,
        next_action_id uuid,
        applied_at timestamptz NOT NULL,
        CONSTRAINT applied_action_changes_pk PRIMARY KEY (organisation_id, change_id),
        CONSTRAINT applied_action_changes_action_fk FOREIGN KEY (organisation_id, action_id)
          REFERENCES app.actions (organisation_id, id)
      );

      CREATE TABLE app.action_evidence (
        organisation_id uuid NOT NULL,
        action_id uuid NOT NULL,
        evidence_id uuid NOT NULL,
        CONSTRAINT action_evidence_pk PRIMARY KEY (organisation_id, action_id, evidence_id),
        CONSTRAINT action_evidence_action_fk FOREIGN KEY (organisation_id, action_id)
          REFERENCES app.actions (organisation_id, id),
        CONSTRAINT action_evidence_evidence_fk FOREIGN KEY (organisation_id, evidence_id)
          REFERENCES app.evidence (organisation_id, id)
      );
      CREATE INDEX action_evidence_by_reference ON app.action_evidence (organisation_id, evidence_id);

      CREATE TABLE app.action_comments (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        action_id uuid NOT NULL,
        author_id uuid NOT NULL,
        body text NOT NULL,
        mentions uuid[] NOT NULL,
        written_at timestamptz NOT NULL,
        resolved_at timestamptz,
        resolved_by uuid,
        wiped_at timestamptz,
        wiped_by uuid,
        CONSTRAINT action_comments_pk PRIMARY KEY (organisation_id, id),
        CONSTRAINT action_comments_action_fk FOREIGN KEY (organisation_id, action_id)
          REFERENCES app.actions (organisation_id, id),
        CONSTRAINT action_comments_length CHECK (char_length(body) <= 1000)
      );
      CREATE INDEX action_comments_of_action ON app.action_comments (organisation_id, action_id, written_at);

      CREATE TABLE app.claims (
        organisation_id uuid NOT NULL,
        criterion text NOT NULL,
        version integer NOT NULL,
        value jsonb,
        held_on date,
        reason text,
        action_id uuid,
        claimed_by uuid NOT NULL,
        claimed_at timestamptz NOT NULL,
        CONSTRAINT claims_pk PRIMARY KEY (organisation_id, criterion),
        CONSTRAINT claims_organisation_fk FOREIGN KEY (organisation_id)
          REFERENCES app.organisations (organisation_id),
        CONSTRAINT claims_action_fk FOREIGN KEY (organisation_id, action_id)
          REFERENCES app.actions (organisation_id, id),
        CONSTRAINT claims_whole CHECK (
          num_nulls(value, held_on, reason) = 3 AND action_id IS NULL
          OR num_nulls(value, held_on, reason) = 0 AND (reason = 'action') = (action_id IS NOT NULL)),
        CONSTRAINT claims_reason CHECK (reason IN ('action', 'measurement'))
      );

      CREATE TABLE app.claim_history (
        organisation_id uuid NOT NULL,
        criterion text NOT NULL,
        version integer NOT NULL,
        value jsonb,
        held_on date,
        reason text,
        action_id uuid,
        evidence_ids uuid[] NOT NULL,
        claimed_by uuid NOT NULL,
        claimed_at timestamptz NOT NULL,
        CONSTRAINT claim_history_pk PRIMARY KEY (organisation_id, criterion, version),
        CONSTRAINT claim_history_claim_fk FOREIGN KEY (organisation_id, criterion)
          REFERENCES app.claims (organisation_id, criterion)
      );

      CREATE TABLE app.claim_evidence (
        organisation_id uuid NOT NULL,
        criterion text NOT NULL,
        evidence_id uuid NOT NULL,
        CONSTRAINT claim_evidence_pk PRIMARY KEY (organisation_id, criterion, evidence_id),
        CONSTRAINT claim_evidence_claim_fk FOREIGN KEY (organisation_id, criterion)
          REFERENCES app.claims (organisation_id, criterion),
        CONSTRAINT claim_evidence_evidence_fk FOREIGN KEY (organisation_id, evidence_id)
          REFERENCES app.evidence (organisation_id, id)
      );
      CREATE INDEX claim_evidence_by_reference ON app.claim_evidence (organisation_id, evidence_id);

      CREATE TABLE app.partners (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        kind text NOT NULL,
        organisation_name text NOT NULL,
        function_title text NOT NULL,
        phone text NOT NULL,
        email text NOT NULL,
        agreement_title text NOT NULL,
        agreed_on date,
        agreement_until date,
        checked_on date NOT NULL,
        removed_at timestamptz,
        version integer NOT NULL,
        changed_by uuid NOT NULL,
        changed_at timestamptz NOT NULL,
        CONSTRAINT partners_pk PRIMARY KEY (organisation_id, id),
        CONSTRAINT partners_organisation_fk FOREIGN KEY (organisation_id)
          REFERENCES app.organisations (organisation_id),
        CONSTRAINT partners_agreement CHECK (agreement_until >= agreed_on),
        CONSTRAINT partners_text_lengths CHECK (char_length(organisation_name) BETWEEN 1 AND 200
          AND char_length(function_title) <= 200 AND char_length(phone) <= 20 AND char_length(email) <= 254
          AND char_length(agreement_title) <= 200)
      );
      CREATE INDEX partners_by_check ON app.partners (organisation_id, checked_on, id);

      CREATE TABLE app.plan_rounds (
        organisation_id uuid NOT NULL,
        user_id uuid NOT NULL,
        month text NOT NULL,
        done_at timestamptz NOT NULL,
        CONSTRAINT plan_rounds_pk PRIMARY KEY (organisation_id, user_id, month),
        CONSTRAINT plan_rounds_organisation_fk FOREIGN KEY (organisation_id)
          REFERENCES app.organisations (organisation_id),
        CONSTRAINT plan_rounds_month CHECK (month ~ '^20[0-9]{2}-(0[1-9]|1[0-2])$')
      );
    `);

    for (const table of TABLES) {
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
      GRANT SELECT, INSERT, UPDATE ON app.actions, app.action_comments, app.claims, app.partners TO zicht_app;
      GRANT SELECT, INSERT ON app.action_events, app.applied_action_changes, app.claim_history, app.plan_rounds
        TO zicht_app;
      GRANT SELECT, INSERT, DELETE ON app.action_evidence, app.claim_evidence TO zicht_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...TABLES].reverse()) await runner.query(`DROP TABLE app.${table}`);
  }
}
