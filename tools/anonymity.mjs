/**
 * Publishes tables anonymously, attacks what was published, invents tables to try it on; standard output is the command's
 * JSON and nothing else.
 * Usage: npm run --silent anonymity -- publish UNITS.csv --out DIR --year Y --secret FILE | attack DIR | invent DIR …
 */
import { spawn } from 'node:child_process';
import { BUILT, build } from './lib/build.mjs';
import { runTool } from './lib/clear-error.mjs';

await runTool(async () => {
  await build(['shared', 'backend'], { quiet: true });
  process.exitCode = await new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [BUILT.cli, 'anonymity', ...process.argv.slice(2)], {
      // Paths are meant from where the command was typed, not from the root that npm changes to.
      cwd: process.env.INIT_CWD ?? process.cwd(),
      stdio: 'inherit',
    });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
});
