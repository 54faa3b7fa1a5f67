import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { chmod, cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ClearError } from '../clear-error.mjs';
import { clearRemains, isRunning, readPostmaster, stopPostmaster } from './postmaster.mjs';
import { run } from '../processes/processes.mjs';
import { canEnter } from '../system-user.mjs';

/**
 * Where the cluster lives. Root's PostgreSQL runs as another user, which cannot enter a checkout below a folder that
 * is closed to others; then a folder of the system is used and `location.json` remembers which.
 */
export async function reachablePlace(home, user, binaries) {
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

/** Somebody removed .data to begin anew; the part that had to live elsewhere goes with it. */
export async function removeCluster(cluster) {
  const running = readPostmaster(cluster);
  if (isRunning(running, cluster)) await stopPostmaster(running.pid);
  if (existsSync(cluster)) await clearRemains(cluster);
  await rm(cluster, { recursive: true, force: true });
}
