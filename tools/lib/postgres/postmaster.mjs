import { readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { commandOf, isAlive, processesIn, signal, until } from '../processes/processes.mjs';

/** What PostgreSQL wrote about itself in its data folder; undefined when nothing is there. */
export function readPostmaster(cluster) {
  try {
    const [pid, folder, , port, , , , status] = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split(
      '\n',
    );
    return { pid: Number(pid), folder, port: Number(port), status: status?.trim() ?? '' };
  } catch {
    return undefined;
  }
}

/** Whether the process named in the pid file really is a PostgreSQL on this data folder, not a later namesake. */
export function isRunning(postmaster, cluster) {
  if (!postmaster?.pid || !isAlive(postmaster.pid)) return false;
  const command = commandOf(postmaster.pid);
  return command === '' || (command.includes('postgres') && command.includes(cluster));
}

/** Stops a PostgreSQL in order: politely, then at once, then with force. */
export async function stopPostmaster(pid, { patience = 20_000 } = {}) {
  for (const [name, wait] of [
    ['SIGINT', patience],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ]) {
    signal(pid, name);
    if (await until(() => !isAlive(pid), wait, 25)) return;
  }
}

/**
 * Removes what a killed server left: children that still hold its shared memory (they run in the data folder),
 * and its pid file. Only for a cluster whose postmaster is known to be gone.
 */
export async function clearRemains(cluster) {
  const real = realpathSync(cluster);
  const orphans = processesIn(real).filter((pid) => commandOf(pid).startsWith('postgres'));
  for (const pid of orphans) signal(pid, 'SIGQUIT');
  if (!(await until(() => orphans.every((pid) => !isAlive(pid)), 3_000))) {
    for (const pid of orphans) signal(pid, 'SIGKILL');
    await until(() => orphans.every((pid) => !isAlive(pid)), 3_000);
  }
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
}
