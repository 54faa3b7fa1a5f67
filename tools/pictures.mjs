/**
 * Pictures of every page in every state at 1280 and 320 px, into test-results/pictures, to look at.
 * Usage: node tools/launch.mjs pictures [--readme] [words of a title, with -g]; `--readme` renews docs/images too.
 */
import { spawnSync } from 'node:child_process';
import { inRoot, ROOT } from './lib/paths.mjs';

const args = process.argv.slice(2);
const isForReadme = args.includes('--readme');
const { status } = spawnSync(
  process.execPath,
  [inRoot('tools/journeys.mjs'), '--project=pictures', ...args.filter((argument) => argument !== '--readme')],
  {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, E2E_PICTURES: isForReadme ? 'readme' : 'pages' },
  },
);
process.exitCode = status ?? 1;
