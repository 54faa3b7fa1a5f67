/**
 * Everything that can decide yes or no. The last line is `N passed, N failed`; the exit code is 0 only without failure.
 * Usage: npm test [-- --only unit,integration] · npm run test:nightly
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { cleanUp, cleanUpOnSignals } from './lib/processes/clean-up.mjs';
import { ClearError, runTool } from './lib/clear-error.mjs';
import { couldNotRun } from './lib/testing/outcome.mjs';
import { STAGES } from './lib/testing/stages.mjs';

/** Minutes after which a stage is given up; the longest one takes half of it on two slow cores. */
const LONGEST = { daily: 30, nightly: 300 };

const { values } = parseArgs({
  options: { only: { type: 'string' }, nightly: { type: 'boolean', default: false } },
});

await runTool(async () => {
  cleanUpOnSignals();
  const stages = chosen(values.only);
  const measurements = join(mkdtempSync(join(tmpdir(), 'zicht-measured-')), 'measured.jsonl');
  if (values.nightly) {
    Object.assign(process.env, { ZICHT_RUNS: '10', E2E_SWEEP: 'full', ZICHT_MEASUREMENTS: measurements });
  }
  forgetSettings();

  const began = Date.now();
  const results = await runAll(stages, { env: {}, nightly: values.nightly });
  await cleanUp();
  report(stages, results, Date.now() - began);
  rmSync(dirname(measurements), { recursive: true, force: true });
});
// A stage that failed or was given up can have left something running that would keep this process alive.
process.exit();

function chosen(only) {
  if (!only) return STAGES;
  const names = only.split(',').map((name) => name.trim());
  const isMeant = (name, stage) => stage.name === name || stage.name.startsWith(`${name} `);
  const unknown = names.filter((name) => !STAGES.some((stage) => isMeant(name, stage)));
  if (unknown.length > 0) {
    throw new ClearError(
      `Unknown stage ${unknown.join(', ')}.`,
      `Known: ${STAGES.map((stage) => stage.name).join(', ')}.`,
    );
  }
  // What a chosen stage builds on comes along.
  const needed = new Set(
    names.flatMap((name) =>
      STAGES.filter((stage) => isMeant(name, stage)).flatMap(({ name, after = [] }) => [name, ...after]),
    ),
  );
  return STAGES.filter((stage) => needed.has(stage.name));
}

/** Tests bring their own database and settings; the caller's must not leak in. */
function forgetSettings() {
  for (const name of Object.keys(process.env)) {
    if (
      /^(DATABASE_|ZICHT_MODE|SESSION_|PORT$|HOST$|PUBLIC_URL|STATIC_DIR|LOG_LEVEL|TRUST_PROXY)/.test(name)
    ) {
      delete process.env[name];
    }
  }
}

/** Two stages at a time, in the order of the list, as far as they do not wait for each other. */
async function runAll(stages, context) {
  const lanes = Math.max(2, Math.min(4, availableParallelism()));
  const results = new Map();
  const running = new Map();
  const waiting = [...stages];
  const names = new Set(stages.map((stage) => stage.name));
  while (waiting.length > 0 || running.size > 0) {
    const next = waiting.find(
      (stage) =>
        running.size < lanes &&
        (stage.after ?? []).every((name) => !names.has(name) || results.has(name)) &&
        (stage.alone ? running.size === 0 : ![...running.keys()].some((name) => isAlone(name))),
    );
    if (next) {
      waiting.splice(waiting.indexOf(next), 1);
      running.set(
        next.name,
        runStage(next, context).then((result) => {
          results.set(next.name, result);
          running.delete(next.name);
        }),
      );
    } else {
      await Promise.race(running.values());
    }
  }
  return results;
}

function isAlone(name) {
  return STAGES.find((stage) => stage.name === name).alone === true;
}

async function runStage(stage, context) {
  const began = Date.now();
  process.stdout.write(`  … ${stage.name}\n`);
  // Silence of more than half a minute looks like a hang, to people and to CI.
  const alive = setInterval(
    () => process.stdout.write(`  … ${stage.name}, ${Math.round((Date.now() - began) / 1000)} s\n`),
    30_000,
  );
  const minutes = context.nightly ? LONGEST.nightly : LONGEST.daily;
  const patience = new AbortController();
  const outcome = await Promise.race([
    stage
      .work(context)
      .catch((error) =>
        couldNotRun(
          `The stage ${stage.name} could not run: ${error instanceof ClearError ? error.message : (error.stack ?? error)}`,
        ),
      ),
    sleep(minutes * 60_000, couldNotRun(`The stage ${stage.name} did not end in ${minutes} minutes.`), {
      signal: patience.signal,
    }).catch(() => undefined),
  ]);
  patience.abort();
  clearInterval(alive);
  const seconds = (Date.now() - began) / 1000;
  const mark = outcome.failed > 0 ? '✖' : '✔';
  process.stdout.write(
    `  ${mark} ${stage.name}: ${outcome.passed} passed, ${outcome.failed} failed (${seconds.toFixed(1)} s)\n`,
  );
  // The whole of each stands in the report, which comes when the last stage has ended.
  for (const failure of outcome.failures) process.stdout.write(`    ${failure.split('\n', 1)[0]}\n`);
  return { ...outcome, seconds };
}

/** What the drills of the nightly run counted and timed; times are told and decide nothing. */
function tellMeasurements(file) {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  if (lines.length > 0) process.stdout.write('\n  measured\n');
  for (const { what, figures } of lines.map((line) => JSON.parse(line))) {
    const told = Object.entries(figures).map(([name, figure]) => `${words(name)} ${figure}`);
    process.stdout.write(`  ${what}\n      ${told.join(' · ')}\n`);
  }
}

function words(name) {
  return name.replace(/Ms$/, ' (ms)').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function report(stages, results, milliseconds) {
  for (const { name } of stages) {
    for (const failure of results.get(name).failures) process.stdout.write(`\n✖ ${name}: ${failure}\n`);
  }
  const sum = (key) => stages.reduce((total, { name }) => total + results.get(name)[key], 0);
  const rows = stages.map(({ name }) => ({ name, ...results.get(name) }));
  process.stdout.write('\n  stage          passed   failed  seconds\n');
  for (const row of [
    ...rows,
    { name: 'all', passed: sum('passed'), failed: sum('failed'), seconds: milliseconds / 1000 },
  ]) {
    process.stdout.write(
      `  ${row.name.padEnd(12)} ${String(row.passed).padStart(8)} ${String(row.failed).padStart(8)} ` +
        `${row.seconds.toFixed(1).padStart(8)}\n`,
    );
  }
  tellMeasurements(process.env.ZICHT_MEASUREMENTS ?? '');
  process.stdout.write(`\n${sum('passed')} passed, ${sum('failed')} failed\n`);
  if (sum('failed') > 0 || sum('passed') === 0) process.exitCode = 1;
}
