/**
 * How long things take, beside what the same takes in the plain database. Times are printed and never judged: they
 * say something only beside each other, measured in one run.
 * Usage: npm run bench [-- words of a bench]
 */
import { globSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { build } from './lib/build.mjs';
import { atEnd, cleanUp, cleanUpOnSignals } from './lib/clean-up.mjs';
import { ClearError, runTool } from './lib/clear-error.mjs';
import { inRoot, ROOT } from './lib/paths.mjs';
import { prepareDatabase, seedDemo, serviceSettings, startServer } from './lib/service.mjs';
import { freePort, startPostgres } from './postgres.mjs';

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
  await build(['shared', 'backend'], { quiet: true });

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
  delete settings.STATIC_DIR;
  await prepareDatabase(settings);
  const { accounts } = await seedDemo(settings);
  const server = await startServer(settings);
  atEnd(server.stop);

  const rows = [];
  for (const path of files.sort()) {
    const { bench } = await import(pathToFileURL(inRoot(path)).href);
    await bench({ url: server.url, accounts, settings, add: (row) => rows.push(row) });
  }
  process.stdout.write(`\n${table(rows)}\n`);
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
