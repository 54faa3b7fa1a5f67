/**
 * The one door of every npm script: plain Node 20 or newer, no dependencies. Installs when the packages are missing
 * or older than the lock file, then runs `tools/<command>.mjs` under the Node that the project pins.
 *
 * Usage: node tools/launch.mjs <command> [arguments]
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { bringPackagesUpToDate } from './lib/packages/packages.mjs';
import { ROOT } from './lib/paths.mjs';
import { pinnedNode } from './lib/packages/pinned-node.mjs';

const [command, ...args] = process.argv.slice(2);

if (Number(process.versions.node.split('.')[0]) < 20) {
  fail(
    `This needs Node 20 or newer to begin with; this is ${process.version}. Get one at https://nodejs.org.`,
  );
}
const program = join(ROOT, 'tools', `${command}.mjs`);
if (!command || !/^[a-z-]+$/.test(command) || !existsSync(program)) {
  const known = readdirSync(join(ROOT, 'tools')).filter((name) => /^[a-z-]+\.mjs$/.test(name));
  fail(`Unknown command "${command ?? ''}". Known: ${known.map((name) => name.slice(0, -4)).join(', ')}.`);
}

try {
  await bringPackagesUpToDate();
} catch (error) {
  fail(error.message);
}
const node = pinnedNode();
if (spawnSync(node, ['--version'], { stdio: 'ignore' }).status !== 0) {
  fail(
    `The Node that this project pins does not run on this machine (${process.platform}, ${process.arch}).\n` +
      '  → Install Node 26 yourself and try again.',
  );
}

const child = spawn(node, [program, ...args], {
  stdio: 'inherit',
  env: {
    ...process.env,
    PATH: [dirname(node), join(ROOT, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
    NX_DAEMON: 'false',
    NX_NO_CLOUD: 'true',
    NG_CLI_ANALYTICS: 'false',
    DO_NOT_TRACK: '1',
  },
});
// The tool decides when it is done; the launcher only passes on what it is told and waits.
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => child.kill(name));
child.on('error', (error) => fail(error.message));
child.on('exit', (code, signal) => {
  if (!signal) process.exit(code ?? 1);
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
});

function fail(message) {
  process.stderr.write(`\n✖ ${message}\n`);
  process.exit(1);
}
