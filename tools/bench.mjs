/**
 * How long things take, beside what the same takes in the plain database, and whether the targets of docs/reliability.md
 * are met in this run. Nothing is red: times say something only beside each other, and other work on the machine shows.
 * Usage: npm run bench [-- words of a bench]
 */
import { globSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './lib/build.mjs';
import { atEnd, cleanUp, cleanUpOnSignals } from './lib/processes/clean-up.mjs';
import { ClearError, runTool } from './lib/clear-error.mjs';
import { inRoot, ROOT } from './lib/paths.mjs';
import { prepareDatabase, seedDemo, serviceSettings, startServer } from './lib/service.mjs';
import { freePort } from './lib/ports.mjs';
import { startPostgres } from './postgres.mjs';

await runTool(async () => {
  cleanUpOnSignals();
  try {
    await main(process.argv.slice(2).join(' '));
  } finally {
    await cleanUp();
  }
});

async function main(words) {
  const files = globSync('tools/bench/*.bench.mjs', { cwd: ROOT }).filter((path) => path.includes(words));
  if (files.length === 0) throw new ClearError(`No bench is called "${words}".`);
  const benches = await Promise.all(files.sort().map((path) => import(pathToFileURL(inRoot(path)).href)));
  const needsPages = benches.some((one) => one.needsPages);
  await build(['shared', 'backend', ...(needsPages ? ['frontend'] : [])], { quiet: true });

  // A real disk with fsync on: a bench on a database that may lose data would flatter us. New each time, so that
  // two runs measure the same data.
  const dataDir = inRoot('.data/bench');
  await rm(dataDir, { recursive: true, force: true });
  const database = await startPostgres({ dataDir });
  atEnd(database.stop);
  const settings = {
    ...(await serviceSettings({
      adminUrl: database.adminUrl,
      database: 'zicht',
      secretsFolder: dataDir,
      port: await freePort(),
    })),
    LOG_LEVEL: 'error',
  };
  if (!needsPages) delete settings.STATIC_DIR;
  await prepareDatabase(settings);
  const { accounts } = await seedDemo(settings);
  const server = await startServer(settings);
  atEnd(server.stop);

  const load = loadavg()[0].toFixed(1);
  const rows = [];
  const verdicts = [];
  for (const [index, { bench }] of benches.entries()) {
    // One that cannot be carried out takes nothing from the others.
    await bench({
      url: server.url,
      pid: server.pid,
      accounts,
      settings,
      logFile: join(dataDir, 'postgres.log'),
      add: (row) => rows.push(row),
      judge: (what, figure, relation, target) => verdicts.push({ what, figure, relation, target }),
    }).catch((error) => {
      process.exitCode = 1;
      verdicts.push({
        what: files[index],
        figure: `could not be measured: ${error.message.split('\n', 1)[0]}`,
      });
    });
  }
  if (rows.length > 0) process.stdout.write(`\n${table(rows)}\n`);
  if (verdicts.length > 0) process.stdout.write(`\n${targets(verdicts)}\n`);
  const day = new Date().toISOString().slice(0, 10);
  process.stdout.write(
    `\n${day}, ${availableParallelism()} cores, load of the machine before: ${load}, after: ${loadavg()[0].toFixed(1)}\n`,
  );
}

/** Each figure with its target; a text stands where there is no figure. */
function targets(verdicts) {
  const lines = verdicts.map(({ what, figure, relation, target }) => {
    if (typeof figure === 'string')
      return [
        what,
        figure,
        target === undefined ? '' : `${relation} ${target}`,
        target === undefined ? '' : 'NOT MET',
      ];
    const isMet = relation === '≤' ? figure <= target : figure >= target;
    const told = Number.isInteger(figure) ? String(figure) : figure.toFixed(2);
    return target === undefined
      ? [what, told, '', '']
      : [what, told, `${relation} ${target}`, isMet ? 'met' : 'NOT MET'];
  });
  return columns(['target', 'measured', 'wanted', ''], lines);
}

function table(rows) {
  const heads = ['what', 'median ms', '95 % ms', 'per second', 'times the plain query'];
  const lines = rows.map(({ what, median, high, perSecond, ratio }) => [
    what,
    median.toFixed(2),
    high.toFixed(2),
    perSecond.toFixed(0),
    ratio === undefined ? '' : ratio.toFixed(1),
  ]);
  return columns(heads, lines);
}

function columns(heads, lines) {
  const widths = heads.map((head, column) =>
    Math.max(head.length, ...lines.map((line) => line[column].length)),
  );
  return [heads, ...lines]
    .map((line) =>
      line
        .map((cell, column) => (column ? cell.padStart(widths[column]) : cell.padEnd(widths[0])))
        .join('  '),
    )
    .join('\n');
}
