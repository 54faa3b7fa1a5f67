/**
 * For developing: compiles and restarts on every change, the pages on http://localhost:4200 with live reload.
 * Usage: npm run dev
 */
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { build } from './lib/build.mjs';
import { atEnd, cleanUp, cleanUpOnSignals, isToldToStop } from './lib/processes/clean-up.mjs';
import { ClearError, runTool } from './lib/clear-error.mjs';
import { takeLock } from './lib/processes/lock.mjs';
import { whenNpmIsGone } from './lib/packages/npm-watch.mjs';
import { inRoot, ROOT } from './lib/paths.mjs';
import { openDatabase, prepareDatabaseOnce, startServer } from './lib/service.mjs';
import { isFree } from './lib/ports.mjs';

const PORT = 3000;
const PAGES = 4200;

await runTool(async () => {
  cleanUpOnSignals(true);
  try {
    await develop();
  } catch (error) {
    await cleanUp();
    if (!isToldToStop()) throw error;
  }
});

async function develop() {
  const release = await takeLock('start', { patience: 4_000, about: { port: PAGES } }).catch((error) => {
    if (!error.busy) throw error;
    throw new ClearError(
      `This checkout is running already (process ${error.busy.pid}).`,
      `Stop it first: kill ${error.busy.pid}`,
    );
  });
  atEnd(release);
  whenNpmIsGone(() => process.kill(process.pid, 'SIGTERM'));
  for (const port of [PORT, PAGES]) {
    if (await isFree(port, '127.0.0.1')) continue;
    throw new ClearError(`Port ${port} is taken by another program.`, 'Stop that program and try again.');
  }
  await build(['shared', 'backend']);
  // The server trusts one origin only, and here that is the one of the development pages.
  const { settings, stop } = await openDatabase({ port: PORT, publicUrl: `http://localhost:${PAGES}` });
  atEnd(stop);
  const { accounts } = await prepareDatabaseOnce(settings, { isDemo: true });

  const tsc = inRoot('node_modules/typescript/bin/tsc');
  for (const project of ['shared', 'backend']) {
    keepRunning([tsc, '-p', `${project}/tsconfig.build.json`, '--watch', '--preserveWatchOutput'], ROOT);
  }
  keepRunning([inRoot('node_modules/@angular/cli/bin/ng.js'), 'serve'], inRoot('frontend'));
  await restartOnChange(settings);
  process.stdout.write(`\nPages: http://localhost:${PAGES}  API: http://localhost:${PORT}\n`);
  for (const { email, password, role } of accounts)
    process.stdout.write(`  ${email}  ${password}  ${role}\n`);
  await new Promise(() => undefined);
}

function keepRunning(args, cwd) {
  const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'] });
  child.on('exit', (code) => {
    if (!isToldToStop()) process.stderr.write(`${args.slice(0, 3).join(' ')} ended (${code}).\n`);
  });
  atEnd(() => child.kill('SIGTERM'));
}

async function restartOnChange(settings) {
  // Without the built pages: those of ng serve are the ones to look at.
  const { STATIC_DIR: _, ...withoutPages } = settings;
  let server;
  let timer;
  let isBusy = false;
  const restart = async () => {
    if (isToldToStop()) return;
    if (isBusy) {
      later();
      return;
    }
    isBusy = true;
    await server?.stop();
    server = await startServer(withoutPages).catch((error) => {
      process.stderr.write(`${error.message}\nWaiting for the next change …\n`);
      return undefined;
    });
    isBusy = false;
  };
  const later = () => {
    clearTimeout(timer);
    // The compiler writes many files for one change.
    timer = setTimeout(() => void restart(), 400);
  };
  atEnd(() => server?.stop());
  await restart();
  for (const project of ['shared', 'backend']) {
    const watcher = watch(inRoot(project, 'dist'), { recursive: true }, later);
    atEnd(() => watcher.close());
  }
}
