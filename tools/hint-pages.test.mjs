import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { runInNewContext } from 'node:vm';
import { hintPages } from './hint-pages.mjs';

const HTML = '<html><head><link rel="icon" href="a.svg"></head><body></body></html>';
const OUTPUTS = {
  'main.js': { entryPoint: 'src/main.ts', imports: [{ path: 'core.js', kind: 'import-statement' }] },
  'core.js': { imports: [] },
  'start.js': {
    entryPoint: 'src/app/features/start/start.routes.ts',
    imports: [
      { path: 'core.js', kind: 'import-statement' },
      { path: 'parts.js', kind: 'import-statement' },
      { path: 'later.js', kind: 'dynamic-import' },
    ],
  },
  'parts.js': { imports: [] },
  'later.js': { imports: [] },
};

describe('the hints of what a page will need', () => {
  let pages;
  beforeEach(() => {
    pages = mkdtempSync(join(tmpdir(), 'zicht-hints-'));
    writeFileSync(join(pages, 'index.html'), HTML);
    hintPages(pages, OUTPUTS);
  });
  afterEach(() => rmSync(pages, { recursive: true, force: true }));

  /** What a browser at this address would begin to fetch. */
  function fetchedAt(pathname) {
    const [, list] = /data-pages="(.*?)"/.exec(readFileSync(join(pages, 'index.html'), 'utf8'));
    const added = [];
    const document = {
      currentScript: { dataset: { pages: list.replaceAll('&quot;', '"') } },
      createElement: () => ({}),
      head: { append: (link) => added.push(link) },
    };
    const script = readdirSync(pages).find((name) => /^hints-\w{8}\.js$/.test(name));
    runInNewContext(readFileSync(join(pages, script), 'utf8'), { document, location: { pathname } });
    assert.ok(added.every(({ rel }) => rel === 'modulepreload'));
    return added.map(({ href }) => href);
  }

  it('fetches what the page imports, but what the document names itself and what comes later', () => {
    assert.deepEqual(fetchedAt('/start'), ['start.js', 'parts.js']);
  });

  it('fetches nothing for another page', () => {
    assert.deepEqual(fetchedAt('/start/elders'), []);
    assert.deepEqual(fetchedAt('/inloggen'), []);
  });

  it('comes before all else that the document fetches, and holds nothing up', () => {
    assert.match(readFileSync(join(pages, 'index.html'), 'utf8'), /<head><script async src="hints-/);
  });
});
