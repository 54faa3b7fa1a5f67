/**
 * Breaks one promise at a time in a copy of the sources and wants the tests named with it to go red. A test that stays
 * green proves nothing. Usage: npm run test:sabotage [-- words of a promise]
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { atEnd, cleanUp, cleanUpOnSignals } from './lib/processes/clean-up.mjs';
import { ClearError, runTool } from './lib/clear-error.mjs';
import { copySources } from './lib/copy-sources.mjs';
import { takeLock } from './lib/processes/lock.mjs';
import { inRoot, ROOT } from './lib/paths.mjs';
import { runJest } from './lib/testing/jest-run.mjs';
import { startTemporaryPostgres } from './postgres.mjs';

/** Where the copies live, one for each processor: always at the same places, so that Jest's own cache serves them again. */
const COPIES = Array.from({ length: availableParallelism() }, (_, index) =>
  inRoot('.cache/sabotage', String(index + 1)),
);

/**
 * @typedef {object} Sabotage
 * @property {string} promise what would be broken, in words
 * @property {string} file to patch
 * @property {string} find exact text, there exactly once
 * @property {string} replace
 * @property {'shared' | 'backend' | 'backend-postgres' | 'frontend' | 'frontend-server'} project of Jest
 * @property {string[]} tests paths of the tests that must go red
 * @property {Record<string, string>} [env] settings of the tests, such as fewer cases of a long one
 * @property {string} [only] pattern of the names of the tests, where the files hold many slow ones
 */

/** What is wrong with an entry of the list itself, or undefined. */
export function faultOf({ promise, file, find, replace, project, tests, only }, root = ROOT) {
  if (!promise || !file || !find || replace === undefined || !project || !tests?.length)
    return 'The entry is incomplete.';
  if (find === replace) return 'The patch changes nothing.';
  const path = join(root, file);
  if (!existsSync(path)) return `${file} is not there any more.`;
  const places = readFileSync(path, 'utf8').split(find).length - 1;
  if (places !== 1)
    return `The text to find stands ${places} times in ${file}; it must stand there exactly once.`;
  const missing = tests.filter((test) => !existsSync(join(root, test)));
  if (missing.length > 0) return `Tests that are not there: ${missing.join(', ')}.`;
  // What stands behind a colon may be one case of a table, whose name is made as the test runs.
  const isNamed = (test) => readFileSync(join(root, test), 'utf8').includes(only.split(': ')[0]);
  return only && !tests.some(isNamed) ? `No test is called "${only}".` : undefined;
}

if (process.argv[1] === import.meta.filename) {
  await runTool(async () => {
    cleanUpOnSignals();
    try {
      await main(process.argv.slice(2).join(' ').toLowerCase());
    } finally {
      await cleanUp();
    }
  });
}

async function main(words) {
  const { SABOTAGE } = await import('./sabotage/list.mjs');
  const entries = SABOTAGE.filter(({ promise }) => promise.toLowerCase().includes(words));
  atEnd(
    await takeLock('sabotage').catch((error) => {
      if (!error.busy) throw error;
      throw new ClearError(
        `Another sabotage runs in this checkout (process ${error.busy.pid}).`,
        'Wait for it.',
      );
    }),
  );
  rmSync(inRoot('.cache/sabotage'), { recursive: true, force: true });
  for (const copy of COPIES) copySources(copy);
  const env = {};
  if (entries.some(({ project }) => /-(postgres|server)$/.test(project))) {
    const server = await startTemporaryPostgres();
    atEnd(server.stop);
    env.TEST_DATABASE_ADMIN_URL = server.adminUrl;
  }
  const waiting = groupsOf(entries);
  const rows = [];
  // Each copy takes the tests that come next, sees them green, and breaks what they watch over, one by one.
  const work = async (copy) => {
    for (let group = waiting.shift(); group; group = waiting.shift()) {
      const isHealthy = await isGreen(group[0], { copy, env });
      for (const entry of group) {
        const began = Date.now();
        const verdict = await judge(entry, { copy, env, isHealthy });
        const seconds = (Date.now() - began) / 1000;
        rows.push(verdict);
        process.stdout.write(
          `  ${verdict.passed ? '✔' : '✖'} ${entry.promise}: ${verdict.said} (${seconds.toFixed(1)} s)\n`,
        );
      }
    }
  };
  await Promise.all(COPIES.map(work));
  const passed = rows.filter((row) => row.passed).length;
  process.stdout.write(`\n${passed} passed, ${rows.length - passed} failed\n`);
  if (passed < rows.length || rows.length === 0) process.exitCode = 1;
}

function runTests({ project, tests, only, env: own }, { copy, env }) {
  const [home] = project.split('-');
  return runJest({
    cwd: copy,
    config: `${home}/jest.config.mjs`,
    args: [
      '--selectProjects',
      project,
      '--runInBand',
      ...(only ? ['--testNamePattern', only] : []),
      '--runTestsByPath',
      ...tests.map((test) => join(copy, test)),
    ],
    env: { ...env, ...own },
    countSkipped: !only,
    minutes: 4,
  });
}

/** What is watched over by the same tests stands together. */
function groupsOf(entries) {
  const groups = Map.groupBy(entries, ({ project, tests, only }) => JSON.stringify([project, tests, only]));
  return [...groups.values()];
}

/** Without a patch everything must be green: a red test would seem to notice any sabotage. */
async function isGreen(entry, place) {
  if (faultOf(entry, place.copy)) return false;
  const outcome = await runTests(entry, place);
  if (outcome.failed === 0 && outcome.passed > 0) return true;
  process.stdout.write(`  ✖ without any patch: ${entry.tests.join(', ')}\n${outcome.failures.join('\n')}\n`);
  return false;
}

async function judge(entry, { copy, env, isHealthy }) {
  const fault = faultOf(entry, copy);
  if (fault) return { passed: false, said: fault };
  if (!isHealthy) return { passed: false, said: 'its tests are not green without the patch' };
  const path = join(copy, entry.file);
  const original = readFileSync(path, 'utf8');
  writeFileSync(
    path,
    original.replace(entry.find, () => entry.replace),
  );
  try {
    const outcome = await runTests(entry, { copy, env });
    // A patch that does not even load proves nothing about the promise.
    if (outcome.failedTests > 0) return { passed: true, said: `noticed by ${outcome.failedTests} tests` };
    if (outcome.failed > 0) return { passed: false, said: `no test ran:\n${outcome.failures.join('\n')}` };
    return { passed: false, said: 'NOT NOTICED: every test stayed green' };
  } finally {
    writeFileSync(path, original);
  }
}
