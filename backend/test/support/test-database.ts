import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { Framework } from '@zicht/shared/framework/framework';
import { ENTITIES } from '../../src/app.module.js';
import { readConfig } from '../../src/config/config.js';
import type { Config } from '../../src/config/config.js';
import { closeDataSources, createContext, openDataSources } from '../../src/create-app.js';
import { DemoClock, demoParts, seedDemo } from '../../src/modules/demo/index.js';
import { LoadFramework, loadReferenceData } from '../../src/modules/framework/index.js';
import { operator } from '../../src/platform/access/operator.js';
import { createRoles } from '../../src/platform/database/setting-up/create-roles.js';
import { asCatalogueOwner, migrateUp } from '../../src/platform/database/setting-up/migrate.js';
import { createLogger } from '../../src/platform/logging/logger.js';

/** The same in every suite, because roles belong to the whole server. */
const ROLE_PASSWORD = 'only-in-tests';
const ROLES = ['zicht_app', 'zicht_auth', 'zicht_migrate', 'zicht_publish', 'zicht_inspect', 'zicht_backup'];
const BACKEND = join(import.meta.dirname, '../..');
const LOCK = 7_236_003;

/** The day on which the demo of the tests was started first. */
export const DEMO_DAY = new Date('2027-03-10T09:30:00Z');

/** Address of the database's superuser. */
export function adminUrl(database?: string): string {
  const given = process.env['TEST_DATABASE_ADMIN_URL'];
  if (!given)
    throw new Error('TEST_DATABASE_ADMIN_URL is missing: test/support/running/start-postgres.mjs sets it');
  return database === undefined ? given : withPath(given, database);
}

/** Address of a database for one of the roles. */
export function roleUrl(role: string, database: string): string {
  const url = new URL(withPath(adminUrl(), database));
  url.username = role;
  url.password = ROLE_PASSWORD;
  return url.href;
}

/** Settings of a server on a database, as environment variables. */
export function testSettings(database: string): Record<string, string> {
  return {
    DATABASE_URL: roleUrl('zicht_app', database),
    DATABASE_AUTH_URL: roleUrl('zicht_auth', database),
    DATABASE_INSPECT_URL: roleUrl('zicht_inspect', database),
    DATABASE_PUBLISH_URL: roleUrl('zicht_publish', database),
    DATABASE_POOL_SIZE: '4',
    DATABASE_AUTH_POOL_SIZE: '4',
    PUBLIC_URL: 'http://localhost:3000',
    LOG_LEVEL: 'info',
  };
}

/** Settings of a server on a database. */
export function testConfig(database: string, extra: Record<string, string> = {}): Config {
  return readConfig({ ...testSettings(database), ...extra });
}

/** Makes the roles, and an empty database with that name. */
export async function createEmptyDatabase(name = newName()): Promise<string> {
  const passwords = Object.fromEntries(ROLES.map((role) => [role, ROLE_PASSWORD]));
  await createRoles({ adminUrl: adminUrl(), database: name, passwords });
  return name;
}

/** A database of one's own with roles, tables, lists, framework and demo data: a copy of one made once. */
export async function createDemoDatabase(): Promise<string> {
  const template = `zicht_demo_${fingerprint()}`;
  return asAdmin(async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
    if (rowCount === 0) {
      const unfinished = newName();
      await createEmptyDatabase(unfinished);
      await fill(unfinished);
      await client.query(`ALTER DATABASE ${unfinished} RENAME TO ${template}`);
    }
    const name = newName();
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
    return name;
  });
}

/** Removes a database of a test. */
export async function dropDatabase(name: string): Promise<void> {
  await asAdmin((client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
}

/** Runs statements as superuser, who sees and may do everything. */
export async function asAdmin<T>(work: (client: pg.Client) => Promise<T>, database?: string): Promise<T> {
  return asUrl(adminUrl(database), work);
}

/** Runs statements as one of the roles. */
export async function asRole<T>(
  role: string,
  database: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  return asUrl(roleUrl(role, database), work);
}

/** Loads the reference lists of the repository. */
export async function loadLists(database: string): Promise<void> {
  const read = (file: string): never =>
    JSON.parse(readFileSync(join(BACKEND, 'data/reference', file), 'utf8')) as never;
  await asCatalogueOwner(roleUrl('zicht_migrate', database), (manager) =>
    loadReferenceData(manager, {
      lists: read('reference-data.json'),
      municipalities: read('municipalities.json'),
    }),
  );
}

/** The framework of the repository. */
export function presentFramework(): Framework {
  return JSON.parse(readFileSync(join(BACKEND, 'data/frameworks/normenkader.json'), 'utf8')) as Framework;
}

async function fill(database: string): Promise<void> {
  await migrateUp(roleUrl('zicht_migrate', database));
  await loadLists(database);
  const config = testConfig(database);
  const clock = new DemoClock();
  const dataSources = await openDataSources(config);
  const context = await createContext({ config, dataSources, clock, logger: createLogger('silent') });
  const framework = presentFramework();
  await context.get(LoadFramework).execute(operator(['frameworkManager']), framework);
  await seedDemo(
    demoParts((token) => context.get(token)),
    clock,
    { now: DEMO_DAY, framework },
  );
  await context.close();
  await closeDataSources(dataSources);
}

/** Changes with every source that decides what is in the database. */
function fingerprint(): string {
  const hash = createHash('sha256').update(String(ENTITIES.length));
  for (const folder of ['src', 'data', '../shared/src']) {
    const files = readdirSync(join(BACKEND, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/spec\.ts$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    for (const file of files) hash.update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}

function newName(): string {
  return `zicht_test_${randomBytes(6).toString('hex')}`;
}

function withPath(address: string, database: string): string {
  const url = new URL(address);
  url.pathname = `/${database}`;
  return url.href;
}

async function asUrl<T>(connectionString: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString });
  // A database that is dropped under a client must not end the test run.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
