import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { ROOT } from '../paths.mjs';
import { run } from '../processes/processes.mjs';
import { couldNotRun, plain } from './outcome.mjs';

/**
 * Runs Jest on one configuration and counts its tests.
 *
 * @param {object} options
 * @param {string} options.config path of the configuration from the root
 * @param {string[]} [options.args] further arguments: projects, paths
 * @param {string} [options.cwd] root of the sources, when it is not this checkout
 * @param {boolean} [options.countSkipped] false when tests were left out on purpose, by a pattern of names
 * @returns {Promise<import('./outcome.mjs').Outcome>}
 */
export async function runJest({
  config,
  args = [],
  env = {},
  cwd = ROOT,
  minutes = 10,
  countSkipped = true,
}) {
  const folder = await mkdtemp(join(tmpdir(), 'zicht-jest-'));
  const file = join(folder, 'result.json');
  try {
    const ran = await run(
      process.execPath,
      [
        '--experimental-vm-modules',
        '--no-warnings',
        join(cwd, 'node_modules/jest/bin/jest.js'),
        '--config',
        join(cwd, config),
        '--ci',
        '--passWithNoTests',
        // How fast a machine is decides nothing; a hook on a busy one takes its time.
        '--testTimeout=60000',
        '--json',
        `--outputFile=${file}`,
        ...args,
      ],
      { cwd, env: { ...process.env, ...env }, limit: minutes * 60_000 },
    );
    const result = await readFile(file, 'utf8').then(JSON.parse, () => undefined);
    if (!result) {
      const why = ran.isTimeout ? `It was stopped after ${minutes} minutes.` : `It ended with ${ran.code}.`;
      return couldNotRun(`Jest gave no result for ${config}. ${why}\n${plain(ran.stderr)}`);
    }
    return read(result, cwd, ran, countSkipped);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function read(result, cwd, ran, countSkipped) {
  const failures = [];
  let skipped = 0;
  for (const suite of result.testResults) {
    const name = relative(cwd, suite.name);
    const failing = suite.assertionResults.filter((test) => test.status === 'failed');
    for (const test of failing)
      failures.push(`${name} › ${nameOf(test)}\n${plain(test.failureMessages.join('\n'), 4_000)}`);
    if (suite.status === 'failed' && failing.length === 0)
      failures.push(`${name}\n${plain(suite.message, 4_000)}`);
    if (!countSkipped) continue;
    for (const test of suite.assertionResults.filter((one) =>
      ['pending', 'todo', 'disabled'].includes(one.status),
    )) {
      skipped += 1;
      failures.push(`${name} › ${nameOf(test)}\nThis test was skipped; nothing is skipped silently.`);
    }
  }
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites + skipped;
  if (failed === 0 && ran.code !== 0) {
    // Thresholds, set-up and tear-down can fail without a test that does.
    return { passed: result.numPassedTests, failed: 1, failures: [plain(ran.stderr)] };
  }
  return { passed: result.numPassedTests, failed, failures, failedTests: result.numFailedTests };
}

/** The runner of the server's tests leaves the groups out of the full name. */
function nameOf({ ancestorTitles, title }) {
  return [...ancestorTitles, title].join(' › ');
}
