/**
 * Compiles a project with tsc into an empty folder: a file whose source was removed must not live on in dist, least
 * of all a migration. Usage: node tools/compile.mjs shared|backend
 */
import { rmSync } from 'node:fs';
import { inRoot, ROOT } from './lib/paths.mjs';
import { run } from './lib/processes/processes.mjs';

const project = process.argv[2];
rmSync(inRoot(project, 'dist'), { recursive: true, force: true });
const { code } = await run(
  process.execPath,
  [inRoot('node_modules/typescript/bin/tsc'), '-p', `${project}/tsconfig.build.json`, '--pretty', 'false'],
  { cwd: ROOT, echo: true },
);
process.exitCode = code;
