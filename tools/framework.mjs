/**
 * Checks, loads, compares and scores frameworks; standard output is the command's JSON and nothing else.
 * Usage: npm run --silent framework -- check FILE | load FILE | diff A B | score FILE ANSWERS
 */
import { spawn } from 'node:child_process';
import { BUILT, build } from './lib/build.mjs';
import { runTool } from './lib/clear-error.mjs';
import { lockHolder } from './lib/processes/lock.mjs';
import { command, openDatabase } from './lib/service.mjs';

const args = process.argv.slice(2);

await runTool(async () => {
  await build(['shared', 'backend'], { quiet: true });
  if (args[0] !== 'load') {
    process.exitCode = await passThrough({});
    return;
  }
  const isRunning = lockHolder('start') !== undefined;
  const database = await openDatabase({ port: Number(process.env.PORT || 3000) });
  try {
    if (!isRunning && database.settings.DATABASE_ADMIN_URL) await command(database.settings, 'roles');
    if (!isRunning) await command(database.settings, 'migrate');
    process.exitCode = await passThrough(database.settings);
  } finally {
    // Somebody's running service keeps its database.
    if (!isRunning) await database.stop();
  }
});

function passThrough(settings) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [BUILT.cli, 'framework', ...args], {
      // Paths are meant from where the command was typed, not from the root that npm changes to.
      cwd: process.env.INIT_CWD ?? process.cwd(),
      env: { ...process.env, ...settings },
      stdio: 'inherit',
    });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
