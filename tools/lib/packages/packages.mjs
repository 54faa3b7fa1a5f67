import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join, sep } from 'node:path';
import { takeLock } from '../processes/lock.mjs';
import { ROOT } from '../paths.mjs';

const MODULES = join(ROOT, 'node_modules');
const STAMP = join(MODULES, '.zicht-lock');

/** Runs `npm ci` when the installed packages are not those of the lock file. */
export async function bringPackagesUpToDate() {
  if (areUpToDate()) return;
  const release = await takeLock('install', {
    onWait: (pid) =>
      process.stderr.write(`Another run (process ${pid}) is installing the packages; waiting …\n`),
    patience: 20 * 60_000,
  });
  try {
    if (areUpToDate()) return;
    process.stderr.write('Installing the packages (npm ci), about two minutes the first time …\n');
    const began = Date.now();
    const code = await npmCi();
    if (code !== 0) {
      throw new Error(
        'Installing the packages failed; npm says why above.\n' +
          '  → Check the connection to the npm registry and the room on the disk, then run the command again.',
      );
    }
    writeFileSync(STAMP, lockHash());
    process.stderr.write(`Packages installed in ${Math.round((Date.now() - began) / 1000)} s.\n`);
  } finally {
    release();
  }
}

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .update(`${process.platform}-${process.arch}`)
    .digest('hex');
}

function areUpToDate() {
  if (!existsSync(join(MODULES, '.package-lock.json'))) return false;
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lockHash()) return true;
  // Somebody ran npm himself: its own list of what it installed tells whether anything is missing.
  if (!isSameAsLock()) return false;
  writeFileSync(STAMP, lockHash());
  return true;
}

function isSameAsLock() {
  try {
    const packagesOf = (path) => JSON.parse(readFileSync(path, 'utf8')).packages;
    const installed = packagesOf(join(MODULES, '.package-lock.json'));
    return Object.entries(packagesOf(join(ROOT, 'package-lock.json')))
      .filter(([path, entry]) => path.includes('node_modules/') && !entry.link)
      .every(([path, entry]) =>
        installed[path] ? installed[path].version === entry.version : entry.optional || entry.peer,
      );
  } catch {
    return false;
  }
}

function npmCi() {
  // npm ci removes node_modules first, and with it the pinned Node: npm itself must run under the machine's own.
  const outside = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes(`node_modules${sep}`) && !folder.endsWith('node-gyp-bin'));
  const clean = Object.entries(process.env).filter(
    ([name]) => !/^npm_(execpath|node_execpath|lifecycle|package)/.test(name),
  );
  return new Promise((resolve) => {
    const child = spawn(
      'npm',
      ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--engine-strict=false', '--progress=true'],
      {
        cwd: ROOT,
        // The engines that npm would warn of are those of the pinned Node, which comes with this very install.
        // All of npm's words go to standard error: standard output may belong to a machine that reads JSON.
        stdio: ['ignore', 2, 2],
        shell: process.platform === 'win32',
        env: { ...Object.fromEntries(clean), PATH: outside.join(delimiter) },
      },
    );
    const alive = setInterval(() => process.stderr.write('  … still installing\n'), 20_000);
    const passOn = (name) => child.kill(name);
    process.once('SIGINT', passOn).once('SIGTERM', passOn);
    const end = (code) => {
      clearInterval(alive);
      process.removeListener('SIGINT', passOn);
      process.removeListener('SIGTERM', passOn);
      resolve(code ?? 1);
    };
    child.on('error', () => end(1));
    child.on('exit', end);
  });
}
