/**
 * Checks that no line of a trail was changed, removed or put in; standard output is the command's JSON and nothing else.
 * Usage: npm run --silent audit -- verify [EARLIER_REPORT.json]
 */
import { spawn } from 'node:child_process';
import { BUILT, build } from './lib/build.mjs';
import { runTool } from './lib/clear-error.mjs';
import { lockHolder } from './lib/processes/lock.mjs';
import { openDatabase } from './lib/service.mjs';

await runTool(async () => {
  await build(['shared', 'backend'], { quiet: true });
  const isRunning = lockHolder('start') !== undefined;
  const database = await openDatabase({ port: Number(process.env.PORT || 3000) });
  try {
    process.exitCode = await check(database.settings);
  } finally {
    // Somebody's running service keeps its database.
    if (!isRunning) await database.stop();
  }
});

function check(settings) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [BUILT.cli, 'audit', ...process.argv.slice(2)], {
      // Paths are meant from where the command was typed, not from the root that npm changes to.
      cwd: process.env.INIT_CWD ?? process.cwd(),
      env: { ...process.env, ...settings },
      stdio: 'inherit',
    });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
