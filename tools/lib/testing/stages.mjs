import { existsSync, globSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { sentence, findViolations } from '../../boundaries.mjs';
import { checkSizes } from '../../check-sizes.mjs';
import { startTemporaryPostgres } from '../../postgres.mjs';
import { build } from '../build.mjs';
import { atEnd } from '../processes/clean-up.mjs';
import { inRoot, ROOT } from '../paths.mjs';
import { run } from '../processes/processes.mjs';
import { startBrowserService } from './browser-service.mjs';
import { runJest } from './jest-run.mjs';
import { runToolTests } from './node-test-run.mjs';
import { couldNotRun, oneCheck, together } from './outcome.mjs';
import { runPlaywright } from './playwright-run.mjs';

const PROJECTS = ['shared', 'backend', 'frontend'];

/**
 * The stages of `npm test`, the longest first where nothing else decides, so that two at a time end together. `after`
 * names stages that must have ended before; `alone` wants the machine to itself, because it starts workers of its own.
 * `--only unit` means all whose name begins with that word.
 *
 * @typedef {{ name: string, after?: string[], alone?: boolean, work: (context: object) => Promise<object> }} Stage
 * @type {Stage[]}
 */
export const STAGES = [
  { name: 'unit frontend', work: unitOf('frontend') },
  { name: 'lint', work: lint },
  { name: 'build', work: buildAll },
  { name: 'tools', after: ['build'], work: () => runToolTests() },
  { name: 'types', after: ['build'], work: types },
  { name: 'unit backend', work: unitOf('backend') },
  { name: 'unit shared', work: unitOf('shared') },
  { name: 'boundaries', work: boundaries },
  { name: 'sizes', after: ['build'], work: sizes },
  { name: 'integration', alone: true, work: integration },
  { name: 'e2e', after: ['build'], alone: true, work: browser },
];

async function lint() {
  const eslint = inRoot('node_modules/eslint/bin/eslint.js');
  const result = await run(process.execPath, [eslint, '.', '--max-warnings=0', '--no-color'], { cwd: ROOT });
  return oneCheck(result.code === 0, result.stdout + result.stderr);
}

async function boundaries() {
  const violations = await findViolations();
  return oneCheck(violations.length === 0, violations.map(sentence).join('\n'));
}

/** The build checks the app and its templates; here everything that is not built: specs and browser journeys. */
async function types() {
  const projects = ['shared', 'backend', 'frontend/tsconfig.spec.json', 'frontend/e2e'];
  const tsc = inRoot('node_modules/typescript/bin/tsc');
  const outcomes = [];
  for (const project of projects) {
    if (!existsSync(inRoot(project, project.endsWith('.json') ? '' : 'tsconfig.json'))) continue;
    const result = await run(
      process.execPath,
      [tsc, '--noEmit', '--rootDir', ROOT, '-p', project, '--pretty', 'false'],
      {
        cwd: ROOT,
      },
    );
    outcomes.push(result.code === 0 ? '' : result.stdout + result.stderr);
  }
  return oneCheck(
    outcomes.every((said) => said === ''),
    outcomes.join(''),
  );
}

function unitOf(project) {
  return ({ env, nightly }) =>
    runJest({
      config: `${project}/jest.config.mjs`,
      args: ['--selectProjects', project, '--maxWorkers=1'],
      env,
      minutes: nightly ? 60 : 10,
    });
}

async function buildAll() {
  return build(PROJECTS, { quiet: true }).then(
    () => oneCheck(true),
    (error) => oneCheck(false, error.message),
  );
}

async function sizes() {
  const faults = await checkSizes();
  return oneCheck(faults.length === 0, faults.join('\n'));
}

async function integration({ env, nightly }) {
  const server = await startTemporaryPostgres();
  atEnd(server.stop);
  try {
    // One more worker than processors: a test waits for the database an eighth of its time.
    // The one test of the save queue waits much for its own server, so it costs the others next to nothing.
    const projects = [
      ['backend/jest.config.mjs', 'backend-postgres'],
      ['frontend/jest.config.mjs', 'frontend-server'],
    ];
    const outcomes = await Promise.all(
      projects.map(([config, project]) =>
        runJest({
          config,
          args: ['--selectProjects', project, `--maxWorkers=${availableParallelism() + 1}`],
          env: { ...env, TEST_DATABASE_ADMIN_URL: server.adminUrl },
          minutes: nightly ? 120 : 15,
        }),
      ),
    );
    return together(outcomes);
  } finally {
    await server.stop();
  }
}

async function browser({ env, nightly }) {
  if (!existsSync(inRoot('frontend/e2e/playwright.config.ts'))) {
    const journeys = globSync('frontend/e2e/**/*.e2e.ts', { cwd: ROOT });
    return journeys.length === 0
      ? together([])
      : couldNotRun('frontend/e2e/playwright.config.ts is missing.');
  }
  const service = await startBrowserService();
  try {
    const outcome = await runPlaywright({ env: { ...env, ...service.env }, minutes: nightly ? 180 : 25 });
    // What the server complained of is the first thing that a reader of a red journey wants to see.
    const said = service.said().trim();
    if (outcome.failed > 0 && said) outcome.failures.push(`The server said:\n${said.slice(-4_000)}`);
    return outcome;
  } finally {
    await service.stop();
  }
}
