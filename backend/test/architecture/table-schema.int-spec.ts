import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OUTLIVES_LEAVING, readTables } from '../support/sweeps/tenant-tables.js';
import type { Table } from '../support/sweeps/tenant-tables.js';
import { asAdmin, createDemoDatabase, dropDatabase } from '../support/test-database.js';

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
});
