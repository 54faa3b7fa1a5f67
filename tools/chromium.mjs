/**
 * Finds a Chromium for the browser tests, or gets one: what the machine has, Debian's package where this process may
 * install it, Playwright's own otherwise. Usage: node tools/launch.mjs chromium
 */
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ClearError, runTool } from './lib/clear-error.mjs';
import { inRoot, ROOT } from './lib/paths.mjs';
import { run } from './lib/processes/processes.mjs';

/** The shell first: a browser also makes a window with its own bars for every page, which takes longer than the page. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'google-chrome',
  'google-chrome-stable',
  'chromium-browser',
  'chrome',
];
const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Arguments for a Chromium that talks to nobody but the page under test. */
export function chromiumArguments() {
  return [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
}

/** The path of a Chromium that runs; says on standard error what it does to get one. */
export async function findChromium() {
  const tried = [];
  const present = await firstThatRuns(candidates(), tried);
  if (present) return present;

  if (process.getuid?.() === 0 && onPath('apt-get')) {
    process.stderr.write("No Chromium found; installing Debian's package, about half a minute …\n");
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-qq'], { env, limit: 180_000 });
    const installed = await run('apt-get', ['install', '-y', '-qq', 'chromium-headless-shell'], {
      env,
      limit: 600_000,
    });
    const fromDebian = await firstThatRuns(candidates(), tried);
    if (fromDebian) return fromDebian;
    tried.push(
      `apt-get install chromium-headless-shell: ${installed.stderr.trim().split('\n').at(-1) || `code ${installed.code}`}`,
    );
  }

  process.stderr.write("No Chromium found; getting Playwright's own …\n");
  const cli = inRoot('node_modules/@playwright/test/cli.js');
  const got = await run(process.execPath, [cli, 'install', 'chromium'], { cwd: ROOT, limit: 300_000 });
  const { chromium } = await import('@playwright/test');
  const own = await firstThatRuns([chromium.executablePath()], tried);
  if (own) return own;
  tried.push(`playwright install chromium: ${got.stderr.trim().split('\n').at(-1) || `code ${got.code}`}`);

  throw new ClearError(
    `No Chromium is to be had, so the browser journeys cannot run. Tried:\n${tried.map((one) => `    ${one}`).join('\n')}`,
    'Install Chromium or Chrome, or give its path: CHROMIUM_PATH=/path/to/chromium npm test',
  );
}

function candidates() {
  if (process.env.CHROMIUM_PATH) return [process.env.CHROMIUM_PATH];
  return [...NAMES.map(onPath), ...MAC].filter((path) => path && existsSync(path));
}

function onPath(name) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

/** A file that is there is not yet a browser that runs: distributions ship stubs that only print advice. */
async function firstThatRuns(paths, tried) {
  for (const path of paths) {
    const result = await run(path, ['--version'], { limit: 30_000 }).catch((error) => ({
      code: 1,
      stderr: error.message,
    }));
    if (result.code === 0) return path;
    tried.push(`${path}: ${result.stderr.trim().split('\n').at(-1) || `code ${result.code}`}`);
  }
  return undefined;
}

if (process.argv[1] === import.meta.filename) {
  await runTool(async () => process.stdout.write(`${await findChromium()}\n`));
}
