/**
 * One or a few browser journeys while working on them: the same service as in `npm test`, then Playwright with the
 * arguments given here. Usage: node tools/launch.mjs journeys [words of a file or -g a title] [--no-build]
 */
import { build } from './lib/build.mjs';
import { cleanUp, cleanUpOnSignals } from './lib/processes/clean-up.mjs';
import { runTool } from './lib/clear-error.mjs';
import { inRoot, ROOT } from './lib/paths.mjs';
import { run } from './lib/processes/processes.mjs';
import { startBrowserService } from './lib/testing/browser-service.mjs';

await runTool(async () => {
  cleanUpOnSignals();
  try {
    const args = process.argv.slice(2);
    if (!args.includes('--no-build')) await build(['shared', 'backend', 'frontend'], { quiet: true });
    const service = await startBrowserService();
    const ran = await run(
      process.execPath,
      [
        inRoot('node_modules/@playwright/test/cli.js'),
        'test',
        '--config=frontend/e2e/playwright.config.ts',
        '--reporter=list',
        ...args.filter((argument) => argument !== '--no-build'),
      ],
      { cwd: ROOT, env: { ...process.env, ...service.env }, echo: true, limit: 30 * 60_000 },
    );
    const said = service.said().trim();
    if (ran.code !== 0 && said) process.stdout.write(`\nThe server said:\n${said.slice(-4_000)}\n`);
    process.exitCode = ran.code ?? 1;
  } finally {
    await cleanUp();
  }
});
