import pg from 'pg';
import { checkVersion } from './boot-checks.js';

/** What to create. */
export interface RolesToCreate {
  readonly adminUrl: string;
  readonly database: string;
  readonly passwords: Readonly<Record<string, string | undefined>>;
}

/** Row-level security holds for all but these two, which move and save the rows of all organisations. */
const ROLES: Readonly<Record<string, string>> = {
  zicht_owner: 'NOLOGIN NOBYPASSRLS',
  zicht_migrate: 'LOGIN BYPASSRLS',
  zicht_app: 'LOGIN NOBYPASSRLS',
  zicht_auth: 'LOGIN NOBYPASSRLS',
  zicht_publish: 'LOGIN NOBYPASSRLS',
  zicht_inspect: 'LOGIN NOBYPASSRLS',
  zicht_backup: 'LOGIN BYPASSRLS',
};

/** Any number: two runs at once wait for each other. */
const LOCK = 7_236_001;

/**
 * Makes the roles with their passwords, and the database with its owner. Doing it again changes nothing but the
 * passwords, which become those given.
 * @returns the roles and databases that were new
 */
export async function createRoles({ adminUrl, database, passwords }: RolesToCreate): Promise<string[]> {
  const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    const { rows } = await client.query<{ version: number }>(
      "SELECT current_setting('server_version_num')::integer / 10000 AS version",
    );
    checkVersion(rows[0]?.version ?? 0);
    const created: string[] = [];
    for (const [role, attributes] of Object.entries(ROLES)) {
      const isNew = !(await exists(client, 'SELECT 1 FROM pg_roles WHERE rolname = $1', role));
      if (isNew) created.push(role);
      await run(client, `${isNew ? 'CREATE' : 'ALTER'} ROLE %I ${attributes}`, [role]);
      const password = passwords[role];
      if (password !== undefined) await run(client, 'ALTER ROLE %I PASSWORD %L', [role, password]);
    }
    await client.query('GRANT zicht_owner TO zicht_migrate');
    if (!(await exists(client, 'SELECT 1 FROM pg_database WHERE datname = $1', database))) {
      created.push(database);
      await run(client, 'CREATE DATABASE %I', [database]);
    }
    await run(client, 'REVOKE ALL ON DATABASE %I FROM PUBLIC', [database]);
    await run(client, 'GRANT ALL ON DATABASE %I TO zicht_owner', [database]);
    await run(
      client,
      'GRANT CONNECT ON DATABASE %I TO zicht_migrate, zicht_app, zicht_auth, zicht_publish, zicht_inspect, zicht_backup',
      [database],
    );
    await openPublicSchema(adminUrl, database);
    return created;
  } finally {
    await client.end();
  }
}

/** The list of migrations lives in the schema public, which belongs to whoever made the database. */
async function openPublicSchema(adminUrl: string, database: string): Promise<void> {
  const url = new URL(adminUrl);
  url.pathname = `/${encodeURIComponent(database)}`;
  const client = new pg.Client({ connectionString: url.href, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query('REVOKE ALL ON SCHEMA public FROM PUBLIC');
    await client.query('GRANT ALL ON SCHEMA public TO zicht_owner');
  } finally {
    await client.end();
  }
}

async function exists(client: pg.Client, sql: string, name: string): Promise<boolean> {
  return (await client.query(sql, [name])).rowCount === 1;
}

/** Statements about roles take no parameters, so the database itself quotes the names and passwords. */
async function run(client: pg.Client, template: string, values: readonly string[]): Promise<void> {
  const { rows } = await client.query<{ statement: string }>(
    'SELECT format($1, VARIADIC $2::text[]) AS statement',
    [template, values],
  );
  const statement = rows[0]?.statement;
  if (statement !== undefined) await client.query(statement);
}
