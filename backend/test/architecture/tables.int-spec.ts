import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { DEMO, NOBODY } from '../support/demo-world.js';
import { asAdmin, asRole, createDemoDatabase, dropDatabase } from '../support/test-database.js';

/** Tables that outlive an organisation's leaving: all others are emptied by the role that signs people in. */
const OUTLIVES_LEAVING = ['organisations', 'audit_entries', 'audit_heads', 'departures', 'successions'];

/** Tables of organisations that more than their members' role may read, and why. */
const OTHER_READERS: Readonly<Record<string, readonly string[]>> = {
  // Sign-in shows the names of one's organisations; the platform's administrators list organisations.
  // A publication counts them by sector, region, size and concern.
  // The night closes one that left.
  organisations: ['zicht_auth', 'zicht_auth', 'platform', 'zicht_publish'],
  // Sign-in shows that one leaves, the night ends it, and what was ended is taken back by nobody.
  departures: ['zicht_auth', 'zicht_auth', 'zicht_app'],
  // Sign-in shows who carries on for whom, and administrators record it and take it back by that role; reminders and the
  // list of organisations leave out whoever is closed, and so does the count of who is asked.
  successions: ['zicht_auth', 'zicht_auth', 'zicht_auth', 'platform', 'zicht_publish'],
  // A publication reads what was submitted, over organisations; no other role does.
  submissions: ['zicht_publish'],
  // Platform administrators decide on reopening after the closing day.
  reopenings: ['platform'],
  // What an organisation shares with its concern, and nothing else of it.
  shared_profiles: ['concern'],
  // Accepting an invitation is a line in the trail of the organisation, added by the role that makes accounts.
  // The same role shortens trails by night: it sees numbers and moments, and removes what is older than a year.
  // Platform administrators read the lines about what is administered.
  audit_entries: ['zicht_auth', 'zicht_auth', 'zicht_auth', 'platform'],
  // Which moves the end of its chain: a number and a hash, read, begun and moved.
  audit_heads: ['zicht_auth', 'zicht_auth', 'zicht_auth'],
  // Ids of changes go after a month; a restrictive policy keeps younger ones.
  applied_changes: ['zicht_app'],
  applied_action_changes: ['zicht_app'],
  // Mail of all organisations leaves by one hand, and its failures are shown to platform administrators.
  notifications: ['platform'],
};

/** Tables that the demo fills for one organisation or none, so that reading cannot tell; adding does. */
const WITHOUT_FOREIGN_ROWS = [
  'action_comments',
  'action_evidence',
  'departures',
  'places',
  'plan_rounds',
  'presences',
  'reminder_days',
  'reopenings',
  'successions',
  'theme_reviews',
];

interface Table {
  readonly name: string;
  readonly isForced: boolean;
  readonly policies: readonly {
    name: string;
    role: string;
    command: string;
    /** Null for a policy on adding alone. */
    using: string | null;
    check: string | null;
  }[];
}

describe('tables of organisations', () => {
  let database: string;
  let tables: Table[];

  beforeAll(async () => {
    database = await createDemoDatabase();
    tables = await asAdmin(readTables, database);
  });
  afterAll(() => dropDatabase(database));

  it('are all there', () => {
    expect(tables.length).toBeGreaterThanOrEqual(15);
  });

  it('keep rows apart, for their owner too', () => {
    expect(tables.filter(({ isForced }) => !isForced).map(({ name }) => name)).toEqual([]);
  });

  it('have one policy for the application, on reading and on writing', () => {
    const own =
      "(organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)";
    for (const { name, policies } of tables) {
      const [policy] = policies.filter(({ command }) => command === 'ALL');
      expect({ table: name, ...policy }).toMatchObject({
        table: name,
        role: 'zicht_app',
        using: own,
        check: own,
      });
    }
  });

  it('are read by others only where that is written down', () => {
    for (const { name, policies } of tables) {
      const others = policies
        .filter(({ command }) => command !== 'ALL')
        .map(({ role, using }) =>
          using?.includes('app.platform') ? 'platform' : using?.includes('app.concern_id') ? 'concern' : role,
        );
      expect({ name, others: others.sort() }).toEqual({
        name,
        others: [
          ...(OTHER_READERS[name] ?? []),
          ...(OUTLIVES_LEAVING.includes(name) ? [] : ['zicht_auth', 'zicht_auth']),
        ].sort(),
      });
    }
  });

  it('begin every key with the organisation', async () => {
    const { rows } = await asAdmin(
      (client) =>
        client.query(`
          SELECT c.relname || '.' || i.relname AS key
          FROM pg_index x
          JOIN pg_class c ON c.oid = x.indrelid
          JOIN pg_class i ON i.oid = x.indexrelid
          JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = x.indkey[0]
          WHERE c.relnamespace = 'app'::regnamespace AND x.indisunique AND a.attname <> 'organisation_id'`),
      database,
    );
    expect(rows).toEqual([]);
  });

  it('refer to each other with the organisation in the key', async () => {
    const { rows } = await asAdmin(
      (client) =>
        client.query(`
          SELECT k.conname FROM pg_constraint k
          JOIN pg_class target ON target.oid = k.confrelid
          WHERE k.contype = 'f' AND k.connamespace = 'app'::regnamespace
            AND target.relnamespace = 'app'::regnamespace
            AND NOT EXISTS (
              SELECT 1 FROM unnest(k.conkey) AS n
              JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = n AND a.attname = 'organisation_id'
            )`),
      database,
    );
    expect(rows).toEqual([]);
  });

  it('have no triggers, views or definer functions beside them', async () => {
    const { rows } = await asAdmin(
      (client) =>
        client.query(`
          SELECT tgname AS name FROM pg_trigger WHERE NOT tgisinternal
          UNION ALL SELECT relname FROM pg_class
            WHERE relkind IN ('v', 'm') AND relnamespace::regnamespace::text IN ('app', 'catalogue', 'identity')
          UNION ALL SELECT proname FROM pg_proc
            WHERE prosecdef AND pronamespace::regnamespace::text IN ('app', 'catalogue', 'identity', 'public')`),
      database,
    );
    expect(rows).toEqual([]);
  });

  it('belong to a role that cannot sign in; no role of the server owns, creates or bypasses anything', async () => {
    const { rows } = await asAdmin(
      (client) =>
        client.query(`
          SELECT r.rolname AS role, r.rolcanlogin AS login, r.rolbypassrls AS bypass, r.rolsuper AS super,
            (SELECT count(*)::int FROM pg_class c WHERE c.relowner = r.oid) AS owns,
            has_database_privilege(r.oid, current_database(), 'CREATE') AS creates
          FROM pg_roles r WHERE r.rolname LIKE 'zicht%' ORDER BY 1`),
      database,
    );
    const facts = Object.fromEntries(rows.map(({ role, ...rest }) => [role, rest]));
    for (const role of ['zicht_app', 'zicht_auth', 'zicht_publish', 'zicht_inspect']) {
      expect({ role, ...facts[role] }).toMatchObject({ role, bypass: false, super: false, owns: 0 });
    }
    expect(facts['zicht_owner']).toMatchObject({ login: false, super: false, bypass: false });
    expect(facts['zicht_owner'].owns).toBeGreaterThan(20);
    for (const role of ['zicht_migrate', 'zicht_backup'])
      expect(facts[role]).toMatchObject({ super: false, owns: 0 });
  });

  it('are closed to everybody who was given no right', async () => {
    const { rows } = await asAdmin(
      (client) =>
        client.query(`
          SELECT c.relname, g.grantee::regrole::text AS grantee
          FROM pg_class c, aclexplode(c.relacl) AS g
          WHERE c.relnamespace::regnamespace::text IN ('app', 'catalogue', 'identity') AND g.grantee = 0`),
      database,
    );
    expect(rows).toEqual([]);
  });

  describe('as the role of the application', () => {
    it.each(['SELECT', 'INSERT', 'UPDATE', 'DELETE'])(
      '%s meets rows of the own organisation alone',
      async (verb) => {
        const outcomes: Record<string, unknown> = {};
        const expected: Record<string, unknown> = {};
        for (const { name } of tables) {
          outcomes[name] = await matrixRow(database, name, verb);
          expected[name] = expectedRow(name, verb);
        }
        expect(outcomes).toEqual(expected);
      },
    );

    it('a row cannot be moved to another organisation', async () => {
      for (const { name } of tables) {
        const outcome = await tried(
          database,
          DEMO.brug,
          `UPDATE app.${name} SET organisation_id = '${DEMO.school}'`,
        );
        expect({ name, outcome }).toEqual({
          name,
          outcome: expect.stringMatching(/^(refused|not granted|no rows)$/),
        });
      }
      const move = `UPDATE app.assessments SET organisation_id = '${DEMO.school}'`;
      expect(await tried(database, DEMO.brug, move)).toBe('refused');
    });

    it('the own rows are met', async () => {
      // Without this, a policy that hides everything would pass.
      for (const name of [
        'organisations',
        'assessments',
        'answers',
        'answer_history',
        'submissions',
        'audit_entries',
      ]) {
        const outcome = await tried(database, DEMO.brug, `SELECT 1 FROM app.${name}`);
        expect({ name, outcome }).toEqual({ name, outcome: expect.stringMatching(/^[1-9][0-9]* rows$/) });
      }
    });

    it('a concern meets what is shared with it, of no other concern, and nothing else at all', async () => {
      const outcomes = async (concernId: string) => {
        const met: Record<string, string> = {};
        for (const { name } of tables) {
          met[name] = await asRole('zicht_app', database, async (client) => {
            await client.query('BEGIN');
            await client.query(`SET LOCAL app.concern_id = '${concernId}'`);
            return outcomeOf(client, `SELECT 1 FROM app.${name}`);
          });
        }
        return Object.entries(met).filter(([, outcome]) => outcome !== 'no rows');
      };
      expect(await outcomes(DEMO.concern)).toEqual([['shared_profiles', '2 rows']]);
      expect(await outcomes(NOBODY)).toEqual([]);
      for (const statement of [
        'UPDATE app.shared_profiles SET profile = NULL',
        'DELETE FROM app.shared_profiles',
      ]) {
        const outcome = await asRole('zicht_app', database, async (client) => {
          await client.query('BEGIN');
          await client.query(`SET LOCAL app.concern_id = '${DEMO.concern}'`);
          return outcomeOf(client, statement);
        });
        expect({ statement, outcome }).toEqual({ statement, outcome: 'no rows' });
      }
    });

    it.each([
      ['zicht_auth', ['audit_heads', 'audit_entries']],
      ['zicht_publish', ['submissions', 'successions']],
      ['zicht_inspect', []],
    ])('%s reads no answers beside %j', async (role, allowed: string[]) => {
      for (const { name } of tables.filter((table) => ![...allowed, 'organisations'].includes(table.name))) {
        const outcome = await asRole(role, database, (client) =>
          outcomeOf(client, `SELECT 1 FROM app.${name}`),
        );
        // The role that erases what left may know that rows are there, once they may go.
        const isErased = role === 'zicht_auth';
        expect({ name, outcome }).toEqual({ name, outcome: isErased ? 'no rows' : 'not granted' });
      }
    });

    it('the role that erases what left sees no word of it, and of nobody who did not ask a week ago', async () => {
      const asAuth = (statement: string) =>
        asRole('zicht_auth', database, async (client) => {
          await client.query('BEGIN');
          await client.query(`SET LOCAL app.organisation_id = '${DEMO.brug}'`);
          return outcomeOf(client, statement);
        });
      const erased = tables.filter(({ name }) => !OUTLIVES_LEAVING.includes(name));
      for (const { name, policies } of erased) {
        expect({ name, whole: await asAuth(`SELECT * FROM app.${name}`) }).toEqual({
          name,
          whole: 'not granted',
        });
        expect({ name, gone: await asAuth(`DELETE FROM app.${name}`) }).toEqual({ name, gone: 'no rows' });
        const [first, ...rest] = policies.filter(
          ({ role, command }) => role === 'zicht_auth' && command !== 'ALL',
        );
        for (const policy of [first, ...rest]) {
          expect({ name, using: policy?.using }).toEqual({
            name,
            using: expect.stringMatching(
              new RegExp(
                `d\\.organisation_id = ${name}\\.organisation_id.*asked_at < \\(now\\(\\) - '7 days'`,
                's',
              ),
            ),
          });
        }
      }
      for (const statement of [
        "UPDATE app.organisations SET status = 'left'",
        "UPDATE app.departures SET asked_at = now() - interval '1 year'",
        'DELETE FROM app.departures',
      ])
        expect({ statement, outcome: await asAuth(statement) }).toEqual({
          statement,
          outcome: expect.stringMatching(/^(no rows|not granted)$/),
        });
      const own = (statement: string) => tried(database, DEMO.brug, statement);
      expect(
        await own(
          `INSERT INTO app.departures (organisation_id, asked_by, ends_on, asked_at)
           VALUES ('${DEMO.brug}', '${NOBODY}', '2027-01-01', '2020-01-01')`,
        ),
      ).toBe('not granted');
      expect(await own('UPDATE app.departures SET ends_on = ends_on')).toBe('not granted');
    });

    it('history, submissions and the trail can be added to and not changed', async () => {
      for (const name of ['submissions', 'audit_entries']) {
        for (const statement of [
          `UPDATE app.${name} SET organisation_id = organisation_id`,
          `DELETE FROM app.${name}`,
        ]) {
          expect({ statement, outcome: await tried(database, DEMO.brug, statement) }).toEqual({
            statement,
            outcome: 'not granted',
          });
        }
      }
      // Ids of changes cannot be changed, and go only when no device can hold them any more.
      for (const name of ['applied_changes', 'applied_action_changes']) {
        await asAdmin((client) => client.query(`UPDATE app.${name} SET applied_at = now()`), database);
        const change = `UPDATE app.${name} SET applied_at = now() - interval '1 year'`;
        expect(await tried(database, DEMO.brug, change)).toBe('not granted');
        expect(await tried(database, DEMO.brug, `DELETE FROM app.${name}`)).toBe('no rows');
      }
      // Of the end of the trail's chain, number and hash move; where it begins does not, and it cannot be taken away.
      for (const statement of [
        'UPDATE app.audit_heads SET anchor_number = 1',
        'UPDATE app.audit_heads SET anchor_hash = hash',
        'DELETE FROM app.audit_heads',
      ]) {
        const outcome = await tried(database, DEMO.brug, statement);
        expect({ statement, outcome }).toEqual({ statement, outcome: 'not granted' });
      }
    });

    it('the role that shortens trails reads no words of them, and removes nothing of the last year', async () => {
      const asAuth = (statement: string) =>
        asRole('zicht_auth', database, async (client) => {
          await client.query('BEGIN');
          await client.query(`SET LOCAL app.organisation_id = '${DEMO.brug}'`);
          return outcomeOf(client, statement);
        });
      for (const column of ['actor_id', 'action', 'subject', 'details', 'address'])
        expect(await asAuth(`SELECT ${column} FROM app.audit_entries`)).toBe('not granted');
      expect(await asAuth('UPDATE app.audit_entries SET number = number')).toBe('not granted');
      await asAdmin(
        (client) => client.query("UPDATE app.audit_entries SET at = now() - interval '364 days'"),
        database,
      );
      expect(await asAuth('DELETE FROM app.audit_entries')).toBe('no rows');
    });

    it.each([
      'TRUNCATE app.answers',
      'DROP TABLE app.answers',
      'SET ROLE zicht_owner',
      'ALTER TABLE app.answers DISABLE ROW LEVEL SECURITY',
    ])('may not: %s', async (statement) => {
      expect(await tried(database, DEMO.brug, statement)).toBe('not granted');
    });
  });

  describe('the test itself', () => {
    let broken: string;
    beforeAll(async () => {
      broken = await createDemoDatabase();
    });
    afterAll(() => dropDatabase(broken));

    /** Tables of which the matrix of this verb is as it should be. */
    const unnoticed = async (verb: string): Promise<string[]> => {
      const rows = await Promise.all(
        tables.map(async ({ name }) => ({ name, row: await matrixRow(broken, name, verb) })),
      );
      return rows.filter(({ row }) => fits(row, verb)).map(({ name }) => name);
    };

    it('is red for each table whose policy lets all rows through', async () => {
      const open = tables.map(
        ({ name, policies }) =>
          `ALTER POLICY ${policies.find(({ command }) => command === 'ALL')?.name} ON app.${name} USING (true) WITH CHECK (true)`,
      );
      await asAdmin((client) => client.query(open.join(';')), broken);
      expect(await unnoticed('INSERT')).toEqual([]);
      expect(await unnoticed('SELECT')).toEqual(WITHOUT_FOREIGN_ROWS);
    });

    it('is red for each table without row-level security', async () => {
      const off = tables.map(({ name }) => `ALTER TABLE app.${name} DISABLE ROW LEVEL SECURITY`);
      await asAdmin((client) => client.query(off.join(';')), broken);
      expect(await unnoticed('INSERT')).toEqual([]);
      expect(await unnoticed('SELECT')).toEqual(WITHOUT_FOREIGN_ROWS);
    });
  });
});

/** Whether a row of the matrix is as it should be. */
function fits(row: Readonly<Record<string, string>>, verb: string): boolean {
  const outcome = verb === 'INSERT' ? /^refused$/ : /^(no rows|not granted)$/;
  return Object.values(row).every((each) => outcome.test(each));
}

async function readTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    SELECT c.relname AS name, c.relrowsecurity AND c.relforcerowsecurity AS "isForced",
      coalesce((
        SELECT json_agg(json_build_object(
          'name', p.policyname, 'role', array_to_string(p.roles, ','), 'command', p.cmd,
          'using', p.qual, 'check', p.with_check) ORDER BY p.policyname)
        FROM pg_policies p WHERE p.schemaname = 'app' AND p.tablename = c.relname
      ), '[]') AS policies
    FROM pg_class c WHERE c.relnamespace = 'app'::regnamespace AND c.relkind IN ('r', 'p') ORDER BY 1`);
  return rows;
}

/** What a statement does as each tenant; `seen` says whether a row of another organisation was met. */
async function matrixRow(database: string, table: string, verb: string): Promise<Record<string, string>> {
  const results: Record<string, string> = {};
  for (const [tenant, id] of [
    ['own', DEMO.brug],
    ['nobody', NOBODY],
    ['none', undefined],
  ] as const) {
    results[tenant] = await tried(database, id, statementFor(table, verb));
  }
  return results;
}

/** Each statement aims at rows of others alone, so that the only right outcome is: nothing, or refused. */
function statementFor(table: string, verb: string): string {
  const foreign = `organisation_id <> coalesce(nullif(current_setting('app.organisation_id', true), '')::uuid, '${NOBODY}')`;
  switch (verb) {
    case 'INSERT':
      // Of a departure, its columns that may be written; the moment of asking is not among them.
      if (table === 'departures')
        return `INSERT INTO app.departures (organisation_id, asked_by, ends_on)
          VALUES ('${DEMO.school}', '${NOBODY}', '2027-01-01')`;
      return `INSERT INTO app.${table} SELECT (jsonb_populate_record(NULL::app.${table}, '{"organisation_id": "${DEMO.school}"}')).*`;
    case 'UPDATE':
      return `UPDATE app.${table} SET organisation_id = organisation_id WHERE ${foreign}`;
    case 'DELETE':
      return `DELETE FROM app.${table} WHERE ${foreign}`;
    default:
      return `SELECT 1 FROM app.${table} WHERE ${foreign}`;
  }
}

function expectedRow(table: string, verb: string): unknown {
  // That an organisation ends is written by another role alone.
  const isAdded = verb === 'INSERT' && table !== 'successions';
  const outcome = isAdded ? 'refused' : expect.stringMatching(/^(no rows|not granted)$/);
  return { own: outcome, nobody: outcome, none: outcome };
}

async function tried(
  database: string,
  organisationId: string | undefined,
  statement: string,
): Promise<string> {
  return asRole('zicht_app', database, async (client) => {
    await client.query('BEGIN');
    if (organisationId !== undefined)
      await client.query(`SET LOCAL app.organisation_id = '${organisationId}'`);
    return outcomeOf(client, statement);
  });
}

async function outcomeOf(client: pg.Client, statement: string): Promise<string> {
  try {
    const { rowCount } = await client.query(statement);
    return rowCount === 0 ? 'no rows' : `${rowCount} rows`;
  } catch (error) {
    const { code, message } = error as { code: string; message: string };
    if (code !== '42501') return `error ${code}`;
    return message.includes('row-level security') ? 'refused' : 'not granted';
  } finally {
    await client.query('ROLLBACK');
  }
}
