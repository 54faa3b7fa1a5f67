/**
 * A step of the front end's build: lays into `index.html` which scripts the pages that people open most will need, and
 * the few lines that have the browser fetch them at once. On a slow line that halves the wait of a first visit.
 * Usage: node tools/hint-pages.mjs FOLDER
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ALWAYS, PAGES, readOutputs, scriptsOf } from './lib/page-parts.mjs';
import { inRoot } from './lib/paths.mjs';

const OWN = inRoot('frontend/hints/fetch-early.js');

/** Writes the hints into the pages of this folder. */
export function hintPages(folder, outputs = readOutputs()) {
  const script = readFileSync(OWN, 'utf8').replace(/^\/\/.*\n/gm, '');
  const hash = createHash('sha256').update(script).digest('base64url').replace(/[_-]/g, 'x').slice(0, 8);
  const name = `hints-${hash}.js`;
  writeFileSync(join(folder, name), script);

  const path = join(folder, 'index.html');
  const html = readFileSync(path, 'utf8');
  // What the page names itself, with what that imports, is fetched as it is.
  const named = new Set(scriptsOf(outputs, ALWAYS.first.slice(0, 1)));
  const hints = PAGES.map(({ address, first }) => [
    address,
    scriptsOf(outputs, [...ALWAYS.first, ...first]).filter((file) => !named.has(file)),
  ]);
  const list = JSON.stringify(hints).replaceAll('"', '&quot;');
  // Before all else that the page fetches, and nothing waits for it.
  const early = `<script async src="${name}" data-pages="${list}"></script>`;
  writeFileSync(
    path,
    html.replace(/<link /, (link) => early + link),
  );
}

if (process.argv[1] === import.meta.filename) hintPages(resolve(process.argv[2] ?? '.'));
