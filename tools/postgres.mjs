import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import pg from 'pg';
import { ClearError } from './lib/clear-error.mjs';
import { findBinaries, usableBinaries, writeSecretly } from './lib/postgres/postgres-binaries.mjs';
import { reachablePlace, removeCluster } from './lib/postgres/postgres-place.mjs';
import { initialise, setPassword, startServer, SUPERUSER } from './lib/postgres/postgres-process.mjs';
import { clearRemains, isRunning, readPostmaster, stopPostmaster } from './lib/postgres/postmaster.mjs';
import { isAlive, signal, startOf, until } from './lib/processes/processes.mjs';
import { databaseUser } from './lib/system-user.mjs';

/**
 * Starts the PostgreSQL that comes with the packages, on 127.0.0.1 only, and heals what earlier runs left: a server
 * that lives on is used again, a half-dead one is cleared away, folders that the database's user cannot enter are
 * avoided. The data stay when it stops.
 *
 * @param {object} options
 * @param {string} options.dataDir folder for everything of this database
 * @param {number} [options.port] fixed port; without it, the last one used or any free one
 * @param {boolean} [options.fsync] false for data that may be lost (tests)
 * @returns {Promise<{ adminUrl: string, port: number, pid: number, reused: boolean, stop: () => Promise<void> }>}
 */
export async function startPostgres({ dataDir, port, fsync = true }) {
  const home = resolve(dataDir);
  const user = databaseUser();
  const binaries = await findBinaries();
  await mkdir(home, { recursive: true, mode: 0o755 });
  const place = await reachablePlace(home, user, binaries);
  const cluster = join(place, 'cluster');
  const { password, isNew } = await superuserPassword(home);
  if (isNew && place !== home) await removeCluster(cluster);

  checkOwner(cluster);
  checkMajorVersion(cluster, home, binaries.major);
  const context = {
    home,
    cluster,
    user,
    password,
    fsync,
    native: await usableBinaries(binaries, user, place),
  };

  const reused = await reuseRunning(context);
  if (reused) return handle(context, reused, true);

  if (!existsSync(join(cluster, 'PG_VERSION'))) await initialise(context);
  else if (isNew) await setPassword(context);
  return handle(context, await startServer(context, port), false);
}

/**
 * A PostgreSQL for one run, gone when it stops. Leftovers of runs that were killed are removed first.
 * `kill` ends it as a power cut would; `restart` brings it up again on the same data and port.
 *
 * @param {object} [options]
 * @param {boolean} [options.fsync] true when what was committed must outlive `kill`
 * @returns {Promise<{ adminUrl: string, port: number, dataDir: string, kill: () => void,
 *   restart: () => Promise<void>, stop: () => Promise<void> }>}
 */
export async function startTemporaryPostgres({ fsync = false } = {}) {
  await removeAbandoned();
  const dataDir = await mkdtemp(join(tmpdir(), 'zicht-postgres-'));
  await chmod(dataDir, 0o755);
  await writeFile(
    join(dataDir, 'owner.json'),
    JSON.stringify({ pid: process.pid, start: startOf(process.pid) }),
  );
  let server = await startPostgres({ dataDir, fsync });
  const { adminUrl, port } = server;
  const stop = () => server.stop().then(() => removeData(dataDir));
  let stopping;
  return {
    adminUrl,
    port,
    dataDir,
    kill: () => signal(server.pid, 'SIGKILL'),
    restart: async () => {
      server = await startPostgres({ dataDir, port, fsync });
    },
    stop: () => (stopping ??= stop()),
  };
}

function handle(context, { pid, port }, reused) {
  const { password, cluster } = context;
  const server = {
    adminUrl: `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/postgres`,
    port,
    pid,
    reused,
    stop: async () => {
      if (isRunning({ pid }, cluster))
        await stopPostmaster(pid, { patience: context.fsync ? 30_000 : 3_000 });
      await until(() => !existsSync(join(cluster, 'postmaster.pid')), 1_000);
    },
  };
  return server;
}

async function superuserPassword(home) {
  const path = join(home, 'superuser-password');
  const known = await readFile(path, 'utf8').catch(() => '');
  if (known.trim()) return { password: known.trim(), isNew: false };
  const password = randomBytes(24).toString('base64url');
  await writeSecretly(path, `${password}\n`);
  return { password, isNew: true };
}

function checkOwner(cluster) {
  try {
    readdirSync(cluster);
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw new ClearError(
      `The database files in ${cluster} belong to another user.`,
      'Run as the user who started it the first time (root, for instance), or remove the folder .data to begin anew.',
    );
  }
}

function checkMajorVersion(cluster, home, major) {
  const path = join(cluster, 'PG_VERSION');
  if (!existsSync(path)) return;
  const made = readFileSync(path, 'utf8').trim();
  if (made === major) return;
  throw new ClearError(
    `The data in ${cluster} were made by PostgreSQL ${made}; this version of the service brings PostgreSQL ${major}.`,
    `To begin anew with demo data, remove ${home}. To keep the data, check out the version that made them, ` +
      'dump them with pg_dump, and load them again (docs/operations.md, "A new major version of PostgreSQL").',
  );
}

/** A server that a killed run left behind: used when it answers, stopped when it does not. */
async function reuseRunning(context) {
  const { cluster } = context;
  const found = readPostmaster(cluster);
  if (!found) return undefined;
  if (isRunning(found, cluster)) {
    const answers = await until(
      () => isOurs(found.port, context),
      found.status === 'stopping' ? 500 : 10_000,
      200,
    );
    if (answers) return found;
    await stopPostmaster(found.pid, { patience: 5_000 });
  }
  await clearRemains(cluster);
  return undefined;
}

async function isOurs(port, { cluster, password }) {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: SUPERUSER,
    password,
    database: 'postgres',
    connectionTimeoutMillis: 2_000,
  });
  // Without a listener the loss of the connection would end this process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query('SHOW data_directory');
    return rows[0].data_directory === cluster;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function removeAbandoned() {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith('zicht-postgres-'))) {
    const dataDir = join(tmpdir(), name);
    try {
      const owner = JSON.parse(readFileSync(join(dataDir, 'owner.json'), 'utf8'));
      if (isAlive(owner.pid) && startOf(owner.pid) === owner.start) continue;
      await removeData(dataDir);
    } catch {
      // Another run is making or removing it, or it belongs to another user: theirs to clear.
    }
  }
}

async function removeData(dataDir) {
  const place = await readFile(join(dataDir, 'location.json'), 'utf8').then(
    (text) => JSON.parse(text).place,
    () => dataDir,
  );
  const cluster = join(place, 'cluster');
  const found = readPostmaster(cluster);
  if (isRunning(found, cluster)) await stopPostmaster(found.pid, { patience: 3_000 });
  if (existsSync(cluster)) await clearRemains(cluster);
  // The pointer is ours, but only a folder of our own naming may be removed on its word.
  if (place !== dataDir && basename(resolve(place, '..')) === 'zicht-op-uitbuiting') {
    await rm(place, { recursive: true, force: true });
  }
  await rm(dataDir, { recursive: true, force: true });
}
