import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { DEMO, NOBODY } from '../support/worlds/demo-world.js';
import { tried } from '../support/sweeps/statement-outcome.js';
import { asAdmin, createDemoDatabase, dropDatabase } from '../support/test-database.js';

/** What the role that reads answers may do with each table about people; the policies of those that it may touch. */
const TABLES: Readonly<Record<string, { app: readonly string[]; policies: readonly string[] }>> = {
  account_lines: {
    app: ['SELECT'],
    policies: [
      'account_lines_for_platform zicht_app members',
      'account_lines_for_sign_in zicht_auth true',
      "account_lines_kept_a_year zicht_auth (at < (now() - '1 year'::interval))",
    ],
  },
  attempts: { app: [], policies: [] },
  calendar_feeds: { app: [], policies: [] },
  identity_providers: {
    app: [],
    policies: [
      'identity_providers_end_with_organisation zicht_auth after leaving',
      'identity_providers_for_sign_in zicht_auth true',
    ],
  },
  inspectorates: {
    app: ['INSERT', 'SELECT'],
    policies: [
      "inspectorates_for_platform zicht_app (current_setting('app.platform'::text, true) = 'on'::text)",
      'inspectorates_for_sign_in zicht_auth true',
      'inspectorates_of_own zicht_app own inspectorate',
    ],
  },
  invitations: {
    app: ['INSERT', 'SELECT', 'UPDATE'],
    policies: ['invitations_for_sign_in zicht_auth true', 'invitations_of_own_organisation zicht_app own'],
  },
  join_requests: {
    app: ['INSERT', 'SELECT', 'UPDATE'],
    policies: [
      'join_requests_for_sign_in zicht_auth true',
      'join_requests_of_own_organisation zicht_app own',
    ],
  },
  letters: {
    app: ['INSERT', 'SELECT'],
    policies: ['letters_for_sign_in zicht_auth true', 'letters_of_own_organisation zicht_app own'],
  },
  memberships: {
    app: ['SELECT', 'UPDATE'],
    policies: [
      'memberships_changed_in_own_inspectorate zicht_app own inspectorate',
      'memberships_changed_in_own_organisation zicht_app own',
      'memberships_end_with_organisation zicht_auth after leaving',
      'memberships_for_sign_in zicht_auth true',
      'memberships_of_own_inspectorate zicht_app own inspectorate',
      'memberships_of_own_organisation zicht_app own',
      "memberships_of_platform zicht_app ((kind = 'platform'::text) AND (current_setting('app.platform'::text, true) = 'on'::text))",
    ],
  },
  passkeys: { app: [], policies: ['passkeys_for_sign_in zicht_auth true'] },
  password_resets: { app: [], policies: ['password_resets_for_sign_in zicht_auth true'] },
  provider_accounts: { app: [], policies: ['provider_accounts_for_sign_in zicht_auth true'] },
  recovery_codes: { app: [], policies: ['recovery_codes_for_sign_in zicht_auth true'] },
  recovery_proposals: {
    app: ['INSERT', 'SELECT'],
    policies: [
      'recovery_proposals_for_sign_in zicht_auth true',
      'recovery_proposals_let_go zicht_auth true',
      'recovery_proposals_of_own_organisation zicht_app own',
    ],
  },
  second_factors: { app: [], policies: ['second_factors_for_sign_in zicht_auth true'] },
  sessions: { app: [], policies: [] },
  users: {
    app: ['SELECT'],
    policies: ['users_for_sign_in zicht_auth true', 'users_of_own_organisation zicht_app members'],
  },
};

const OWN =
  "(organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)";

/** What stands where in an inspectorate's rows the organisation's id stands in those of an organisation. */
const OWN_INSPECTORATE = ['inspectorate_id', 'id'].map((column) =>
  OWN.replace('organisation_id =', `${column} =`),
);

describe('tables about people', () => {
  let database: string;

  beforeAll(async () => {
    database = await createDemoDatabase();
    await asAdmin(addInvitations, database);
  });
  afterAll(() => dropDatabase(database));

  it('have the rights and policies that are written down, and no others', async () => {
    expect(await asAdmin(readTables, database)).toEqual(TABLES);
  });

  it.each(['SELECT', 'UPDATE', 'INSERT'])('%s meets the own organisation alone', async (verb) => {
    for (const table of ['memberships', 'invitations', 'join_requests', 'letters']) {
      const outcomes = [];
      for (const tenant of [DEMO.brug, NOBODY, undefined])
        outcomes.push(await tried(database, tenant, statementFor(table, verb)));
      const fits = verb === 'INSERT' ? /^(refused|not granted)$/ : /^(no rows|not granted)$/;
      expect({ table, outcomes }).toEqual({
        table,
        outcomes: outcomes.map(() => expect.stringMatching(fits)),
      });
    }
  });

  it('show the own rows', async () => {
    for (const table of ['memberships', 'invitations'])
      expect(await tried(database, DEMO.brug, `SELECT 1 FROM identity.${table}`)).toMatch(
        /^[1-9][0-9]* rows$/,
      );
  });

  it('let no membership go to another organisation, person or kind', async () => {
    for (const change of [`organisation_id = '${DEMO.school}'`, `user_id = '${NOBODY}'`, "kind = 'platform'"])
      expect(await tried(database, DEMO.brug, `UPDATE identity.memberships SET ${change}`)).toBe(
        'not granted',
      );
  });

  it('show the secret of a link to nobody who reads answers', async () => {
    expect(await tried(database, DEMO.brug, 'SELECT token_nonce FROM identity.letters')).toBe('not granted');
    expect(await tried(database, DEMO.brug, 'SELECT email FROM identity.users')).toBe('not granted');
  });

  it('is red when a policy lets all rows through', async () => {
    const broken = await createDemoDatabase();
    try {
      await asAdmin(addInvitations, broken);
      await asAdmin(
        (client) =>
          client.query('ALTER POLICY invitations_of_own_organisation ON identity.invitations USING (true)'),
        broken,
      );
      expect(await tried(broken, DEMO.brug, statementFor('invitations', 'SELECT'))).toBe('1 rows');
      expect(await asAdmin(readTables, broken)).not.toEqual(TABLES);
    } finally {
      await dropDatabase(broken);
    }
  });
});

async function addInvitations(client: pg.Client): Promise<void> {
  for (const [organisation, sha] of [
    [DEMO.brug, 'a'],
    [DEMO.school, 'b'],
  ] as const) {
    await client.query(
      `INSERT INTO identity.invitations (organisation_id, id, email, roles, locale, invited_by, invited_at, expires_at,
         token_sha256, letter_id)
       VALUES ($1, gen_random_uuid(), 'iemand@nergens.example', '{contributor}', 'nl', $2, now(), now(), $3, $2)`,
      [organisation, NOBODY, sha.repeat(64)],
    );
  }
}

async function readTables(client: pg.Client): Promise<unknown> {
  const { rows } = await client.query<{
    name: string;
    app: string[];
    policies: { name: string; role: string; using: string; check: string | null }[];
  }>(`
    SELECT c.relname AS name,
      ARRAY(SELECT DISTINCT privilege_type::text FROM information_schema.column_privileges p
        WHERE p.table_schema = 'identity' AND p.table_name = c.relname AND p.grantee = 'zicht_app'
          AND privilege_type <> 'REFERENCES' ORDER BY 1) AS app,
      coalesce((SELECT json_agg(json_build_object('name', p.policyname, 'role', array_to_string(p.roles, ','),
          'using', p.qual, 'check', p.with_check) ORDER BY p.policyname)
        FROM pg_policies p WHERE p.schemaname = 'identity' AND p.tablename = c.relname
          AND c.relrowsecurity AND c.relforcerowsecurity), '[]') AS policies
    FROM pg_class c WHERE c.relnamespace = 'identity'::regnamespace AND c.relkind IN ('r', 'p') ORDER BY 1`);
  return Object.fromEntries(
    rows.map(({ name, app, policies }) => [
      name,
      {
        app,
        policies: policies.map(({ name: policy, role, using, check }) => {
          const isChecked = check === null || check === using;
          const ofInspectorate = OWN_INSPECTORATE.includes(using) ? 'own inspectorate' : undefined;
          const own = using === OWN ? 'own' : ofInspectorate;
          const meaning =
            own !== undefined && isChecked
              ? own
              : using.includes('memberships m')
                ? 'members'
                : using.includes('departures d')
                  ? 'after leaving'
                  : using;
          return `${policy} ${role} ${meaning}`;
        }),
      },
    ]),
  );
}

/** Each statement aims at rows of others alone, so that the only right outcome is: nothing, or refused. */
function statementFor(table: string, verb: string): string {
  const foreign = `organisation_id <> coalesce(nullif(current_setting('app.organisation_id', true), '')::uuid, '${NOBODY}')`;
  if (verb === 'SELECT') return `SELECT 1 FROM identity.${table} WHERE ${foreign}`;
  if (verb === 'UPDATE') {
    const column =
      { memberships: 'version', invitations: 'expires_at', join_requests: 'decision', letters: 'mail_state' }[
        table
      ] ?? '';
    return `UPDATE identity.${table} SET ${column} = ${column} WHERE ${foreign}`;
  }
  return `INSERT INTO identity.${table} SELECT (jsonb_populate_record(NULL::identity.${table}, '{"organisation_id": "${DEMO.school}"}')).*`;
}
