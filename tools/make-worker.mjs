/**
 * A step of the front end's build: lays `worker.js` beside the pages, which keeps the files that `ngsw.json` names, so
 * that a closed tab opens without a network. One file, because a worker under our policy may not import a second.
 * Usage: node tools/make-worker.mjs FOLDER
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { inRoot } from './lib/paths.mjs';

const OWN = ['files-only.js', 'wait-for-line.js', 'fetch-ahead.js'].map((name) => inRoot('frontend/worker', name));
const ANGULAR = createRequire(import.meta.url).resolve('@angular/service-worker/ngsw-worker.js');

/** Writes the worker into this folder: our own parts first, then Angular's worker as it is. */
export function makeWorker(folder) {
  const parts = [...OWN, ANGULAR].map((path) => readFileSync(path, 'utf8'));
  writeFileSync(join(folder, 'worker.js'), parts.join('\n'));
}

if (process.argv[1] === import.meta.filename) makeWorker(resolve(process.argv[2] ?? '.'));
