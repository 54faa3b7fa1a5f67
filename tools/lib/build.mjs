import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ClearError } from './clear-error.mjs';
import { takeLock } from './processes/lock.mjs';
import { inRoot, ROOT } from './paths.mjs';
import { run } from './processes/processes.mjs';

/** Programs of the packages run under the same Node as this process, without a shell in between. */
export function packageProgram(...parts) {
  return inRoot('node_modules', ...parts);
}

/** Milliseconds; a cold build takes half a minute on two cores. */
const BUILD_LIMIT = 4 * 60_000;

/** Slower, with hardly a process or thread that could wait for another. */
const FEWER_PROCESSES = {
  NX_ISOLATE_PLUGINS: 'false',
  NX_PARALLEL: '1',
  NG_BUILD_MAX_WORKERS: '1',
  NG_BUILD_PARALLEL_TS: '0',
};

/**
 * Builds the projects whose sources changed; Nx knows which and takes the others from its cache. All output goes to
 * standard error.
 *
 * @param {string[]} projects of shared, backend, frontend
 */
export async function build(projects, { quiet = false } = {}) {
  const wanted = projects.filter((name) => existsSync(inRoot(name, 'project.json')));
  const release = await takeLock('build', {
    patience: 10 * 60_000,
    onWait: (pid) => process.stderr.write(`Another build is running (process ${pid}); waiting …\n`),
  });
  try {
    let result = await nx(wanted, quiet);
    // A run that was killed can leave Nx's own book-keeping broken, and a build was once seen that never ended, for a
    // reason that nobody found; it was not seen again.
    if (
      result.isTimeout ||
      (result.code !== 0 &&
        /sqlite|database disk image|workspace-data|project graph/i.test(result.stdout + result.stderr))
    ) {
      process.stderr.write('The build did not come to an end; once more from the start …\n');
      await run(process.execPath, [nxProgram(), 'reset'], { cwd: ROOT, limit: 30_000 });
      result = await nx(wanted, quiet, FEWER_PROCESSES);
    }
    if (result.code !== 0) {
      const why = result.isTimeout ? ` in ${BUILD_LIMIT / 60_000} minutes` : '';
      throw new ClearError(
        `The build failed${why}.\n${quiet ? result.stdout + result.stderr : ''}`,
        'The lines above say where; mend the source and run the command again.',
      );
    }
  } finally {
    release();
  }
}

function nx(projects, quiet, more = {}) {
  return run(
    process.execPath,
    [nxProgram(), 'run-many', '--target=build', `--projects=${projects.join(',')}`, '--output-style=static'],
    {
      cwd: ROOT,
      echo: !quiet,
      limit: BUILD_LIMIT,
      env: {
        ...process.env,
        NX_DAEMON: 'false',
        NX_NO_CLOUD: 'true',
        NX_TUI: 'false',
        // A terminal of its own for each command is only needed by programs that ask questions.
        NX_NATIVE_COMMAND_RUNNER: 'false',
        FORCE_COLOR: '0',
        ...more,
      },
    },
  );
}

function nxProgram() {
  return ['dist/bin/nx.js', 'bin/nx.js']
    .map((path) => packageProgram('nx', path))
    .find((path) => existsSync(path));
}

/** Where the built parts are. */
export const BUILT = {
  server: join(ROOT, 'backend/dist/main.js'),
  cli: join(ROOT, 'backend/dist/cli.js'),
  pages: join(ROOT, 'frontend/dist/browser'),
};
