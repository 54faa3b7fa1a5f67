import { execFileSync, spawnSync } from 'node:child_process';
import { ClearError } from './clear-error.mjs';

/**
 * PostgreSQL refuses to run as root. Gives the user to run it as (`{ uid, gid }`), made when the machine has none,
 * or an empty object when this process is an ordinary user already.
 */
export function databaseUser() {
  if (process.getuid?.() !== 0) return {};
  const known = lookUp('postgres');
  if (known) return known;
  spawnSync('groupadd', ['--system', 'postgres']);
  spawnSync('useradd', ['--system', '-g', 'postgres', '-M', '-d', '/', 'postgres']);
  const user = lookUp('postgres') ?? lookUp('nobody');
  if (user) return user;
  throw new ClearError(
    'You are root, PostgreSQL refuses to run as root, and no user for it could be made.',
    'Run as an ordinary user, or give the address of a PostgreSQL server in DATABASE_URL.',
  );
}

function lookUp(name) {
  try {
    const id = (flag) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

/** Whether that user can enter the folder: every folder above it counts, so the system itself is asked. */
export function canEnter(user, folder) {
  if (user.uid === undefined) return true;
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...user, cwd: '/' }).status === 0;
}
