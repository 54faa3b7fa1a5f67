/** Builds shared, backend and frontend, only what changed. Usage: npm run build -- [project …] */
import { build } from './lib/build.mjs';
import { runTool } from './lib/clear-error.mjs';

const projects = process.argv.slice(2);

await runTool(() => build(projects.length > 0 ? projects : ['shared', 'backend', 'frontend']));
