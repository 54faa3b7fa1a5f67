import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { closeDataSources, openDataSources } from '../../src/create-app.js';
import { checkVersion, RefusedToStart } from '../../src/platform/database/setting-up/boot-checks.js';
import { migrateDown, migrateUp } from '../../src/platform/database/setting-up/migrate.js';
import {
  adminUrl,
  asAdmin,
  asRole,
  createDemoDatabase,
  createEmptyDatabase,
  dropDatabase,
  loadLists,
  roleUrl,
  testConfig,
} from '../support/test-database.js';

const SCHEMAS = `('app', 'catalogue', 'identity')`;

describe('the database', () => {
  const databases: string[] = [];
  const empty = async () => {
    const name = await createEmptyDatabase();
    databases.push(name);
    return name;
  };

  afterAll(async () => {
    for (const name of databases) await dropDatabase(name);
  });

  describe('migrations', () => {
    let database: string;
    let url: string;

    beforeAll(async () => {
      database = await empty();
      url = roleUrl('zicht_migrate', database);
    });

    it('go up, say so once, and go down to nothing', async () => {
      const run = await migrateUp(url);
      expect(run.length).toBeGreaterThanOrEqual(2);
      expect(await migrateUp(url)).toEqual([]);
      const first = await shapeOf(database);
      expect(first.length).toBeGreaterThan(100);

      expect(await migrateDown(url)).toBe(run.length);
      expect(await shapeOf(database)).toEqual([]);
      await migrateUp(url);
      expect(await shapeOf(database)).toEqual(first);
    });

    it('go down and up again with data in all tables', async () => {
      const filled = await createDemoDatabase();
      databases.push(filled);
      // A copied database has no rights of its own; this gives the owner's.
      await createEmptyDatabase(filled);
      const before = await shapeOf(filled);
      await migrateDown(roleUrl('zicht_migrate', filled));
      await migrateUp(roleUrl('zicht_migrate', filled));
      expect(await shapeOf(filled)).toEqual(before);
    });

    it('may run twice at the same time', async () => {
      const other = roleUrl('zicht_migrate', await empty());
      const [one, two] = await Promise.all([migrateUp(other), migrateUp(other)]);
      expect([one.length, two.length].sort()).toEqual([0, Math.max(one.length, two.length)]);
    });
  });

  it('gets its lists twice without a difference', async () => {
    const database = await empty();
    await migrateUp(roleUrl('zicht_migrate', database));
    const lists = () =>
      asAdmin(
        async (client) =>
          (
            await client.query(
              'SELECT list, code, title_nl, title_en, position FROM catalogue.reference_items ORDER BY 1, 2',
            )
          ).rows,
        database,
      );
    await loadLists(database);
    const once = await lists();
    await loadLists(database);
    expect(await lists()).toEqual(once);
    expect(once.length).toBeGreaterThan(150);
    expect(once.every(({ title_nl, title_en }) => title_nl && title_en)).toBe(true);
  });

  describe('the server', () => {
    let database: string;

    beforeAll(async () => {
      database = await createDemoDatabase();
      databases.push(database);
    });

    const start = async (settings: Record<string, string>) => {
      try {
        await closeDataSources(await openDataSources(testConfig(database, settings)));
        return 'started';
      } catch (error) {
        return error instanceof RefusedToStart ? error.message : `failed: ${String(error)}`;
      }
    };

    it('starts as its two roles', async () => {
      expect(await start({})).toBe('started');
    });

    it.each([
      ['DATABASE_URL', 'superuser', 'it is a superuser'],
      ['DATABASE_AUTH_URL', 'superuser', 'it is a superuser'],
      ['DATABASE_URL', 'zicht_migrate', 'it bypasses row-level security'],
      ['DATABASE_URL', 'zicht_migrate', 'it is a member of the role that owns the tables'],
      ['DATABASE_URL', 'zicht_backup', 'it bypasses row-level security'],
    ])('refuses %s as %s: %s', async (name, role, reason) => {
      const url = role === 'superuser' ? adminUrl(database) : roleUrl(role, database);
      expect(await start({ [name]: url })).toContain(reason);
    });

    it('refuses a database without tables, and says what to do', async () => {
      const bare = await empty();
      expect(await start({ DATABASE_URL: roleUrl('zicht_app', bare) })).toContain(
        'Run the command "migrate" first',
      );
    });

    it('refuses a PostgreSQL that is too old', () => {
      expect(() => checkVersion(15)).toThrow('The database is PostgreSQL 15; version 16 or newer is needed.');
      expect(() => checkVersion(16)).not.toThrow();
    });
  });

  it('lets a role read and write what it must, and nothing else of identity', async () => {
    const database = await createDemoDatabase();
    databases.push(database);
    const refused = async (role: string, statement: string) =>
      asRole(role, database, (client) =>
        client.query(statement).then(
          () => 'done',
          (error) => (error as { code: string }).code,
        ),
      );
    expect(await refused('zicht_app', 'SELECT email FROM identity.users')).toBe('42501');
    expect(await refused('zicht_app', 'SELECT password_hash FROM identity.users')).toBe('42501');
    expect(await refused('zicht_app', 'SELECT sess FROM identity.sessions')).toBe('42501');
    expect(await refused('zicht_app', 'SELECT key FROM identity.attempts')).toBe('42501');
    expect(await refused('zicht_app', "UPDATE catalogue.frameworks SET content = '{}'")).toBe('42501');
    expect(await refused('zicht_app', 'DELETE FROM catalogue.frameworks')).toBe('42501');
    expect(await refused('zicht_auth', 'SELECT explanation FROM app.answers')).toBe('42501');
    expect(await refused('zicht_auth', 'SELECT kvk_number FROM app.organisations')).toBe('42501');
    expect(await refused('zicht_auth', 'DELETE FROM identity.users')).toBe('42501');
    expect(await refused('zicht_inspect', 'SELECT 1 FROM catalogue.frameworks')).toBe('42501');
  });
});

/** Tables, columns, constraints, indexes, policies and rights, as sorted lines. */
async function shapeOf(database: string): Promise<string[]> {
  return asAdmin(async (client) => {
    const { rows } = await client.query<{ line: string }>(`
      SELECT 'column ' || concat_ws(' ', table_schema, table_name, column_name, data_type, is_nullable, column_default) AS line
        FROM information_schema.columns WHERE table_schema IN ${SCHEMAS}
      UNION ALL SELECT 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
        FROM pg_constraint WHERE connamespace::regnamespace::text IN ${SCHEMAS} AND contype <> 'n'
      UNION ALL SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname IN ${SCHEMAS}
      UNION ALL SELECT 'policy ' || concat_ws(' ', tablename, policyname, roles::text, cmd, qual, with_check)
        FROM pg_policies WHERE schemaname IN ${SCHEMAS}
      UNION ALL SELECT 'right ' || concat_ws(' ', table_schema, table_name, grantee, privilege_type)
        FROM information_schema.role_table_grants WHERE table_schema IN ${SCHEMAS}
      ORDER BY 1`);
    return rows.map(({ line }) => line);
  }, database);
}
