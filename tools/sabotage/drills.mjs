const B = 'backend/src';
const D = 'backend/test/drills';
const Q = 'frontend/src/app/core/autosave/queue';

const patch = (promise, file, find, replace, drill, only) => ({
  promise: `drills: ${promise}`,
  file: `${B}/${file}`,
  find,
  replace,
  project: 'backend-postgres',
  tests: [`${D}/${drill}.int-spec.ts`],
  ...(only === undefined ? {} : { only }),
});

/** The queue against a real server; fewer cases than every day show these. */
const queue = (promise, file, find, replace) => ({
  promise: `queue: ${promise}`,
  file: `${Q}/${file}`,
  find,
  replace,
  project: 'frontend-server',
  tests: ['frontend/test/queue/whatever-happens.int-spec.ts'],
  env: { ZICHT_RUNS: '0.2' },
});

/** Promises about answers while servers, databases and networks fail. */
export const DRILLS = [
  patch(
    'a change whose answer got lost is known when it comes again',
    'modules/assessments/persistence/answers/answer.repository.ts',
    'if (changes.length === 0) return;',
    'if (changes.length >= 0) return;',
    'network',
  ),
  patch(
    'of many writers on one version one wins',
    'modules/assessments/persistence/answers/answer.repository.ts',
    'WHERE answers.version = (SELECT i.base FROM input i WHERE i.criterion = excluded.criterion)',
    '',
    'races',
    'writers',
  ),
  patch(
    'what is acknowledged was committed',
    'platform/database/tenant-database.ts',
    'await runner.commitTransaction();',
    'if (readOnly || Math.random() < 0.9) await runner.commitTransaction();\n      else await runner.rollbackTransaction();',
    'killed',
  ),
  {
    ...patch(
      'a database that goes takes no server along',
      'platform/database/steady-client.ts',
      "this.on('error', () => undefined);",
      '',
      'postgres',
    ),
    tests: ['backend/src/platform/database/steady-client.int-spec.ts'],
  },
  {
    ...patch(
      'what every request asks is planned once',
      'platform/database/steady-client.ts',
      'name === undefined ? asked : { name, text: asked }',
      'name === undefined ? asked : { text: asked }',
      'postgres',
    ),
    tests: ['backend/src/platform/database/steady-client.int-spec.ts'],
  },
  patch(
    'who sends a byte a second is cut off',
    'platform/http/load/limit-waiting.ts',
    'server.headersTimeout = HEAD_PATIENCE;',
    '',
    'raw-lines',
    'in time',
  ),
  patch(
    'a hundred submits are one submission',
    'modules/assessments/use-cases/sign-off/submission/submit-assessment.ts',
    'isReplay(assessment, input.version)',
    'Number.isNaN(input.version)',
    'races',
    'submit',
  ),
  patch(
    'a stopping server answers what is under way',
    'platform/http/load/stop-gracefully.ts',
    'server.closeIdleConnections();',
    'server.closeAllConnections();',
    'load',
    'stops',
  ),
  patch(
    'a stopping server says first that it is not ready',
    'platform/http/load/stop-gracefully.ts',
    'app.get(Readiness).stop();',
    '',
    'load',
    'stops',
  ),
  patch(
    'whoever is refused is told when to come back',
    'platform/http/problem.filter.ts',
    "if (error.retryAfter !== undefined) response.set('Retry-After', String(error.retryAfter));",
    '',
    'load',
    'come back',
  ),
  patch(
    'what could only wait is refused at once',
    'platform/http/load/overload.ts',
    'underWay >= requestsMaximum || ',
    '',
    'load',
    'come back',
  ),
  {
    ...patch(
      'a deadline ends with the day in Amsterdam',
      'platform/clock/clock.ts',
      "('sv-SE', { timeZone: TIME_ZONE })",
      "('sv-SE', { timeZone: 'Etc/GMT-1' })",
      '',
    ),
    project: 'backend',
    tests: [`${B}/modules/assessments/domain/round-calendar.spec.ts`],
  },
  queue(
    'changes of one person are never sent for another',
    'save-change.ts',
    'return `${userId}|${organisationId}|${resource}`;',
    'return `${userId.length}|${organisationId}|${resource}`;',
  ),
  queue(
    'a page that was closed leaves nothing behind',
    'save-queue.ts',
    'const restored = own.filter(({ slot }) => !known.has(slot));',
    'const restored = own.filter(({ slot }) => !known.has(slot)).slice(1);',
  ),
  queue(
    "a colleague's newer answer makes a conflict that is shown",
    'save-queue.ts',
    'this.options.agrees?.(patch, result.current)',
    'this.options.agrees !== undefined',
  ),
];
