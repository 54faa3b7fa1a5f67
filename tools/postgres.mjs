import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, readdirSync, statSync, truncateSync } from 'node:fs';
import { chmod, chown, cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import pg from 'pg';
import { ClearError } from './lib/clear-error.mjs';
import { freePort, isFree } from './lib/ports.mjs';
import { findBinaries, program, usableBinaries, writeSecretly } from './lib/postgres-binaries.mjs';
import { clearRemains, isRunning, readPostmaster, stopPostmaster } from './lib/postmaster.mjs';
import { isAlive, run, signal, startOf, until } from './lib/processes.mjs';
import { canEnter, databaseUser } from './lib/system-user.mjs';

const SUPERUSER = 'postgres';

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

/**
 * Where the cluster lives. Root's PostgreSQL runs as another user, which cannot enter a checkout below a folder that
 * is closed to others; then a folder of the system is used and `location.json` remembers which.
 */
async function reachablePlace(home, user, binaries) {
  const pointer = join(home, 'location.json');
  const remembered = await readFile(pointer, 'utf8').then(
    (text) => JSON.parse(text).place,
    () => undefined,
  );
  if (remembered && existsSync(remembered) && canEnter(user, remembered)) return remembered;
  if (canEnter(user, home) && canEnter(user, join(binaries.native, 'bin'))) return home;

  const key = createHash('sha256').update(home).digest('hex').slice(0, 16);
  for (const base of [canEnter(user, home) ? home : '', '/var/lib', '/var/tmp', tmpdir()].filter(Boolean)) {
    const place = base === home ? home : join(base, 'zicht-op-uitbuiting', key);
    const made = await mkdir(place, { recursive: true, mode: 0o755 }).then(
      () => true,
      () => false,
    );
    // A folder in a public place that somebody else made could be a trap.
    if (!made || statSync(place).uid !== process.getuid() || !canEnter(user, place)) continue;
    if (place !== home) {
      process.stderr.write(
        `The database's user cannot enter ${home}; its files are kept in ${place} instead.\n`,
      );
      await moveCluster(join(home, 'cluster'), join(place, 'cluster'), user);
      await writeFile(pointer, JSON.stringify({ place }));
    }
    return place;
  }
  throw new ClearError(
    `The database's user cannot enter ${home}, and no other place for its files was found.`,
    'Move the checkout out of the closed folder, run as an ordinary user, or set DATABASE_URL.',
  );
}

/** Data made before the folder was closed move along; the old place is left only once the copy is complete. */
async function moveCluster(from, to, user) {
  if (!existsSync(join(from, 'PG_VERSION')) || existsSync(to)) return;
  const running = readPostmaster(from);
  if (isRunning(running, from)) await stopPostmaster(running.pid);
  await clearRemains(from);
  const unfinished = `${to}.${process.pid}`;
  await cp(from, unfinished, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
  await ownEverything(unfinished, user);
  await rename(unfinished, to);
  await rm(from, { recursive: true, force: true });
}

async function ownEverything(folder, user) {
  if (user.uid === undefined) return;
  const result = await run('chown', ['-R', `${user.uid}:${user.gid}`, folder]);
  if (result.code !== 0) throw new Error(result.stderr);
  await chmod(folder, 0o700);
}

async function superuserPassword(home) {
  const path = join(home, 'superuser-password');
  const known = await readFile(path, 'utf8').catch(() => '');
  if (known.trim()) return { password: known.trim(), isNew: false };
  const password = randomBytes(24).toString('base64url');
  await writeSecretly(path, `${password}\n`);
  return { password, isNew: true };
}

/** Somebody removed .data to begin anew; the part that had to live elsewhere goes with it. */
async function removeCluster(cluster) {
  const running = readPostmaster(cluster);
  if (isRunning(running, cluster)) await stopPostmaster(running.pid);
  if (existsSync(cluster)) await clearRemains(cluster);
  await rm(cluster, { recursive: true, force: true });
}

/** The password file was lost but the data are here: the database's own single-user mode sets the new one. */
async function setPassword({ cluster, user, password, native }) {
  const result = await run(program(native, 'postgres'), ['--single', '-D', cluster, 'postgres'], {
    ...user,
    cwd: '/',
    env: databaseEnvironment(),
    input: `ALTER ROLE ${SUPERUSER} PASSWORD '${password}'\n`,
  });
  if (result.code !== 0) throw new Error(result.stderr);
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

async function initialise({ home, cluster, user, password, native, fsync }) {
  const unfinished = `${cluster}.new`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  if (user.uid !== undefined) await chown(unfinished, user.uid, user.gid);
  const passwordFile = join(unfinished, '..', `.password-${process.pid}`);
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user.uid !== undefined) await chown(passwordFile, user.uid, user.gid);
  try {
    const result = await run(
      program(native, 'initdb'),
      [
        `--pgdata=${unfinished}`,
        `--username=${SUPERUSER}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        // The same order of texts on every machine, whatever its locales.
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
        ...(fsync ? [] : ['--no-sync']),
      ],
      { ...user, cwd: '/', env: databaseEnvironment() },
    );
    if (result.code !== 0) {
      throw new ClearError(
        `The database could not be made in ${cluster}:\n${result.stderr.trim()}`,
        `Look at the lines above; room on the disk is the usual cause. Remove ${home} to begin anew.`,
      );
    }
  } finally {
    await rm(passwordFile, { force: true });
  }
  // Only a complete cluster gets the real name: a killed first start leaves nothing that looks like data.
  await rename(unfinished, cluster);
}

async function startServer(context, wantedPort) {
  const { home, cluster } = context;
  const portFile = join(home, 'port');
  const last = Number(await readFile(portFile, 'utf8').catch(() => '0'));
  let said = '';
  for (let attempt = 1; attempt <= 4; attempt += 1) {
    const port =
      wantedPort ?? (attempt === 1 && last && (await isFree(last, '127.0.0.1')) ? last : await freePort());
    const outcome = await tryToStart(context, port);
    if (outcome.pid) {
      await writeFile(portFile, String(port));
      return { pid: outcome.pid, port };
    }
    said = outcome.said;
    await clearRemains(cluster);
    await new Promise((wait) => setTimeout(wait, 300 * attempt));
  }
  throw new ClearError(
    `PostgreSQL does not start on the data in ${cluster}:\n${said.trim()}`,
    `The whole story is in ${join(home, 'postgres.log')}. To begin anew with demo data, remove ${home}.`,
  );
}

async function tryToStart({ home, cluster, user, native, fsync }, port) {
  const logPath = join(home, 'postgres.log');
  if (existsSync(logPath) && statSync(logPath).size > 5_000_000) truncateSync(logPath);
  const log = openSync(logPath, 'a', 0o600);
  const before = statSync(logPath).size;
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '100',
    log_min_messages: 'warning',
    ...(fsync ? {} : { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }),
  };
  const child = spawn(
    program(native, 'postgres'),
    [
      '-D',
      cluster,
      '-p',
      String(port),
      ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
    ],
    // Its own process group: Ctrl-C is for the tool, which stops the database after the server that uses it.
    { ...user, cwd: '/', env: databaseEnvironment(), detached: true, stdio: ['ignore', log, log] },
  );
  closeSync(log);
  let ended = false;
  let failure = '';
  child.once('exit', () => (ended = true));
  child.once('error', (error) => {
    ended = true;
    failure = error.message;
  });
  child.unref();
  const isReady = () =>
    ended || (readPostmaster(cluster)?.pid === child.pid && readPostmaster(cluster).status === 'ready');
  const inTime = await until(isReady, 60_000, 25);
  if (inTime && !ended) return { pid: child.pid };
  if (!ended) await stopPostmaster(child.pid, { patience: 2_000 });
  return { said: failure || readFileSync(logPath, 'utf8').slice(before) };
}

/** Nothing of the caller's PG… settings may steer our own database. */
function databaseEnvironment() {
  const kept = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('PG') && name !== 'NODE_OPTIONS',
  );
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
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
