import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { BUILT } from './build.mjs';
import { ClearError } from './clear-error.mjs';
import { asAdministrator } from './database-copies.mjs';
import { DATA, inRoot, ROOT } from './paths.mjs';
import { run, until } from './processes/processes.mjs';
import { writeSecretly } from './postgres/postgres-binaries.mjs';
import { ROLES, secretsFor } from './secrets.mjs';
import { startPostgres } from '../postgres.mjs';

/** The database that the embedded server holds the service in. */
const DATABASE = 'zicht';

/**
 * The settings under which server and commands run, for a database that the caller can administer.
 *
 * @param {object} options
 * @param {string} options.adminUrl address of a role that may make roles and databases
 * @param {string} [options.database] name of the service's database; that of the address by default
 * @param {string} options.secretsFolder where the passwords of the roles are kept
 * @param {string} [options.secretsKey] which server they are for: roles belong to a server, not to a database
 * @param {number} options.port of the service itself
 */
export async function serviceSettings({
  adminUrl,
  database,
  secretsFolder,
  secretsKey = 'embedded',
  port,
  publicUrl,
  mode = 'demo',
}) {
  const address = new URL(adminUrl);
  if (database) address.pathname = `/${database}`;
  const { passwords, sessionSecret, secondFactorSecret } = await secretsFor(secretsFolder, secretsKey);
  const urls = Object.entries(ROLES).map(([role, name]) => {
    const url = new URL(address);
    url.username = role;
    url.password = passwords[role];
    return [name, url.href];
  });
  return {
    ...Object.fromEntries(urls),
    DATABASE_ADMIN_URL: adminUrl,
    SESSION_SECRET: sessionSecret,
    SECOND_FACTOR_SECRET: secondFactorSecret,
    ZICHT_MODE: mode,
    PORT: String(port),
    PUBLIC_URL: publicUrl ?? `http://localhost:${port}`,
    STATIC_DIR: BUILT.pages,
  };
}

/**
 * The database of this checkout: the one whose address is given in the environment, or the embedded one.
 *
 * @returns {Promise<{ settings: Record<string, string>, isEmbedded: boolean, stop: () => Promise<void> }>}
 */
export async function openDatabase({ port, publicUrl }) {
  const given = process.env;
  const mode = given.ZICHT_MODE ?? 'demo';
  const nothing = () => Promise.resolve();
  if (given.DATABASE_URL && given.DATABASE_AUTH_URL) {
    // Somebody who runs a server of his own made the roles himself.
    const settings = { ZICHT_MODE: mode, PORT: String(port), STATIC_DIR: BUILT.pages };
    return { settings: { ...settings, ...own(given) }, isEmbedded: false, stop: nothing };
  }
  if (given.DATABASE_URL) {
    const settings = await serviceSettings({
      ...(await administration(given.DATABASE_URL)),
      secretsFolder: DATA,
      secretsKey: URL.parse(given.DATABASE_URL)?.host,
      port,
      publicUrl,
      mode,
    });
    return { settings: { ...settings, ...own(given, ['DATABASE_URL']) }, isEmbedded: false, stop: nothing };
  }
  const server = await startPostgres({ dataDir: join(DATA, 'postgres') });
  const settings = await serviceSettings({
    adminUrl: server.adminUrl,
    database: DATABASE,
    secretsFolder: DATA,
    port,
    publicUrl,
    mode,
  });
  return { settings: { ...settings, ...own(given) }, isEmbedded: true, stop: server.stop };
}

/** How to administer somebody's own server: its address, or that of its first database where ours is still missing. */
async function administration(address) {
  if (!URL.canParse(address) || !/^postgres(ql)?:$/.test(new URL(address).protocol)) {
    throw new ClearError(
      'DATABASE_URL is no address of a PostgreSQL.',
      'It looks like postgres://user:password@host:5432/name',
    );
  }
  const url = new URL(address);
  const database = decodeURIComponent(url.pathname.slice(1)) || DATABASE;
  const first = new URL(url);
  first.pathname = '/postgres';
  const client = new pg.Client({
    connectionString: url.pathname.length > 1 ? address : first.href,
    connectionTimeoutMillis: 10_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return { adminUrl: url.pathname.length > 1 ? address : first.href, database };
  } catch (error) {
    if (error.code === '3D000') return { adminUrl: first.href, database };
    throw new ClearError(
      `The PostgreSQL of DATABASE_URL (${url.host}) cannot be used: ${error.message || error.code}.`,
      'Check the address, user and password, or leave DATABASE_URL out to use the PostgreSQL that comes along.',
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Settings that the caller gave himself win over ours. */
function own(given, except = []) {
  const secrets = ['SESSION_SECRET', 'SECOND_FACTOR_SECRET', 'SECOND_FACTOR_ROLES'];
  const names = [...secrets, 'PUBLIC_URL', 'LOG_LEVEL', 'HOST', ...Object.values(ROLES)];
  return Object.fromEntries(
    names.filter((name) => given[name] && !except.includes(name)).map((name) => [name, given[name]]),
  );
}

/** Runs a command of the server's command line and gives its standard output; a failure is a clear error. */
export async function command(settings, ...args) {
  if (!existsSync(BUILT.cli))
    throw new ClearError('The server is not built: backend/dist/cli.js is missing.');
  const result = await run(process.execPath, [BUILT.cli, ...args], {
    cwd: ROOT,
    env: { ...process.env, ...settings },
  });
  if (result.code !== 0) {
    throw new ClearError(`The step "${args.join(' ')}" failed.\n${(result.stderr + result.stdout).trim()}`);
  }
  return result.stdout;
}

/** Brings the database to where this version of the service expects it: roles, tables, reference data, framework. */
export async function prepareDatabase(settings) {
  if (settings.DATABASE_ADMIN_URL) {
    await command(settings, 'roles').catch((error) => {
      if (!/permission denied|must be superuser|42501/.test(error.message)) throw error;
      throw new ClearError(
        'The user of DATABASE_URL may not make the roles that the service needs.',
        'Give the address of one that may (CREATEROLE, CREATEDB, BYPASSRLS; a superuser, for instance), or see docs/operations.md.',
      );
    });
  }
  await command(settings, 'migrate');
  await command(settings, 'load-reference');
  await command(settings, 'framework', 'load', inRoot('backend/data/frameworks/normenkader.json')).catch(
    (error) => {
      if (!error.message.includes('versionChanged')) throw error;
      throw new ClearError(
        'The database holds the framework under the same version number with other content, and a published version never changes.',
        'Give the changed file a new version, or, where the data are only demo data, remove the folder .data.',
      );
    },
  );
}

/**
 * As `prepareDatabase` and `seedDemo`, but only when this database has not seen this very build and these passwords:
 * a second start takes seconds. The mark is a comment on the database itself, so it is gone when the data are.
 *
 * @returns {Promise<{ accounts: object[] } | undefined>} the demo accounts, in demo mode
 */
export async function prepareDatabaseOnce(settings, { isDemo }) {
  const remembered = join(DATA, 'demo-accounts.json');
  if (!settings.DATABASE_ADMIN_URL) {
    await prepareDatabase(settings);
    return isDemo ? seedDemo(settings) : undefined;
  }
  const mark = `prepared ${await fingerprint(settings, isDemo)}`;
  const name = new URL(settings.DATABASE_URL).pathname.slice(1);
  const known = await asAdministrator(settings, (client) =>
    client.query(`SELECT shobj_description(oid, 'pg_database') AS mark FROM pg_database WHERE datname = $1`, [
      name,
    ]),
  );
  if (known.rows[0]?.mark === mark && (!isDemo || existsSync(remembered))) {
    return isDemo ? JSON.parse(readFileSync(remembered, 'utf8')) : undefined;
  }
  await prepareDatabase(settings);
  const demo = isDemo ? await seedDemo(settings) : undefined;
  if (demo) await writeSecretly(remembered, JSON.stringify(demo));
  await asAdministrator(settings, (client) =>
    client.query(`COMMENT ON DATABASE ${client.escapeIdentifier(name)} IS ${client.escapeLiteral(mark)}`),
  );
  return demo;
}

/** A hash of everything that decides what preparing does: code, data, passwords of the roles. */
async function fingerprint(settings, isDemo) {
  const hash = createHash('sha256').update(String(isDemo));
  for (const setting of Object.values(ROLES)) hash.update(new URL(settings[setting]).password);
  const files = ['shared/dist', 'backend/dist', 'backend/data'].flatMap((folder) =>
    globSync(`${folder}/**/*.{js,json}`, { cwd: ROOT }),
  );
  for (const path of files.sort()) hash.update(path).update(await readFile(inRoot(path)));
  return hash.digest('hex');
}

/** Demo organisations, people and years, made once; gives the accounts to sign in with. */
export async function seedDemo(settings) {
  return JSON.parse(await command(settings, 'seed-demo'));
}

/**
 * Starts the server and waits until it can serve.
 *
 * @returns {Promise<{ url: string, ended: Promise<number>, pid: number, stop: () => Promise<void> }>}
 */
export async function startServer(settings, { stdio = 'inherit' } = {}) {
  const child = spawn(
    process.execPath,
    [
      '--enable-source-maps',
      '--import',
      new URL('./processes/follow-parent.mjs', import.meta.url).href,
      BUILT.server,
    ],
    { cwd: ROOT, env: { ...process.env, ...settings }, stdio: ['ignore', stdio, stdio, 'ipc'] },
  );
  let said = '';
  if (stdio === 'pipe')
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  let code;
  const ended = new Promise((resolve) => {
    child.once('exit', (exitCode, signal) => resolve((code = exitCode ?? (signal ? 1 : 0))));
    child.once('error', () => resolve((code = 1)));
  });
  const url = `http://localhost:${settings.PORT}`;
  const isReady = async () => {
    if (code !== undefined) return true;
    return fetch(`${url}/api/health/ready`, { signal: AbortSignal.timeout(2_000) }).then(
      (response) => response.ok,
      () => false,
    );
  };
  const stop = async () => {
    child.kill('SIGTERM');
    const impatience = setTimeout(() => child.kill('SIGKILL'), 20_000);
    await ended;
    clearTimeout(impatience);
  };
  const inTime = await until(isReady, 60_000, 100);
  if (code !== undefined)
    throw new ClearError(`The server ended at once (exit code ${code}).\n${said.trim()}`);
  if (!inTime) {
    await stop();
    throw new ClearError(`The server was not ready within a minute.\n${said.trim()}`);
  }
  return { url, ended, pid: child.pid, stop, said: () => said };
}
