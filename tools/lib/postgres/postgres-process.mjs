import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ClearError } from '../clear-error.mjs';
import { freePort, isFree } from '../ports.mjs';
import { program } from './postgres-binaries.mjs';
import { clearRemains, readPostmaster, stopPostmaster } from './postmaster.mjs';
import { run, until } from '../processes/processes.mjs';

/** The role that owns all in a cluster made here. */
export const SUPERUSER = 'postgres';

/** The password file was lost but the data are here: the database's own single-user mode sets the new one. */
export async function setPassword({ cluster, user, password, native }) {
  const result = await run(program(native, 'postgres'), ['--single', '-D', cluster, 'postgres'], {
    ...user,
    cwd: '/',
    env: databaseEnvironment(),
    input: `ALTER ROLE ${SUPERUSER} PASSWORD '${password}'\n`,
  });
  if (result.code !== 0) throw new Error(result.stderr);
}

/** Makes a new cluster in the context's folder. */
export async function initialise({ home, cluster, user, password, native, fsync }) {
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

/** Starts the server on its wanted port, the one it used last, or any free one. */
export async function startServer(context, wantedPort) {
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
