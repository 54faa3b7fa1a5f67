import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot, ROOT } from '../paths.mjs';
import { run } from '../processes/processes.mjs';
import { couldNotRun, plain } from './outcome.mjs';

/** Runs the browser journeys and counts them; a flaky or skipped one counts as failed. */
export async function runPlaywright({ args = [], env = {}, minutes = 15 }) {
  const folder = await mkdtemp(join(tmpdir(), 'zicht-playwright-'));
  const file = join(folder, 'result.json');
  try {
    const ran = await run(
      process.execPath,
      [
        inRoot('node_modules/@playwright/test/cli.js'),
        'test',
        '--config=frontend/e2e/playwright.config.ts',
        '--reporter=json',
        '--pass-with-no-tests',
        ...args,
      ],
      {
        cwd: ROOT,
        env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: file, ...env },
        limit: minutes * 60_000,
      },
    );
    const result = await readFile(file, 'utf8').then(JSON.parse, () => undefined);
    if (!result)
      return couldNotRun(
        `Playwright gave no result (${ran.isTimeout ? `stopped after ${minutes} minutes` : ran.code}).\n${plain(ran.stderr + ran.stdout)}`,
      );
    return read(result);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function read(result) {
  const outcome = { passed: 0, failed: 0, failures: [] };
  for (const error of result.errors) {
    outcome.failed += 1;
    outcome.failures.push(plain(error.message ?? String(error), 4_000));
  }
  const walk = (suite, path) => {
    const here = suite.title ? [...path, suite.title] : path;
    for (const child of suite.suites ?? []) walk(child, here);
    for (const spec of suite.specs ?? [])
      for (const test of spec.tests) count(test, [...here, spec.title].join(' › '));
  };
  const count = (test, name) => {
    if (test.status === 'expected') {
      outcome.passed += 1;
      return;
    }
    outcome.failed += 1;
    const errors = test.results.flatMap((one) => one.errors ?? []).map((error) => error.message ?? '');
    const reason =
      test.status === 'skipped' ? 'This test was skipped; nothing is skipped silently.' : errors.join('\n');
    outcome.failures.push(`${name} [${test.status}]\n${plain(reason, 4_000)}`);
  };
  for (const suite of result.suites) walk(suite, []);
  return outcome;
}
