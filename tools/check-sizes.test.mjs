import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { checkSizes } from './check-sizes.mjs';

const PAGE = '<link rel="stylesheet" href="styles.css"><a-link to="https://elders.example">';

describe('the check of what a browser fetches', () => {
  let pages;
  beforeEach(() => (pages = mkdtempSync(join(tmpdir(), 'zicht-sizes-'))));
  afterEach(() => rmSync(pages, { recursive: true, force: true }));

  /** A build with one chunk of charts, a style sheet and a font, of these sizes in kB; random, so that nothing shrinks. */
  async function faultsOf({ charts = 79, styles = 11, font = 59, html = PAGE, css = '' } = {}) {
    const put = (name, kilobytes) => writeFileSync(join(pages, name), randomBytes(kilobytes * 1_000));
    put('charts.js', charts);
    put('font-latin.woff2', font);
    put('font-latin-ext.woff2', 500);
    put('styles.css', styles);
    writeFileSync(join(pages, 'more.css'), css);
    writeFileSync(join(pages, 'index.html'), html);
    const statistics = join(pages, 'statistics.json');
    const outputs = { 'charts.js': { imports: [], inputs: { 'node_modules/chart.js/dist/chart.js': {} } } };
    writeFileSync(statistics, JSON.stringify({ outputs }));
    const faults = await checkSizes({ pages, statistics });
    // Of the pages of the real build there is nothing here.
    return faults.filter((fault) => !fault.includes('the build has no part'));
  }

  it('is content with what keeps to the limits', async () => {
    assert.deepEqual(await faultsOf(), []);
  });

  for (const [what, sizes, name] of [
    ['charts over 80 kB', { charts: 81 }, /^Charts, fetched on demand is 81\.0 kB .* limit is 80 kB/],
    ['style sheets over 12 kB', { styles: 13 }, /^Style sheets is 13\.0 kB .* limit is 12 kB/],
    ['fonts over 60 kB', { font: 61 }, /^Fonts is 61\.0 kB .* limit is 60 kB/],
    [
      'a script of a stranger',
      { html: '<script src="https://elders.example/a.js">' },
      /^index\.html fetches/,
    ],
    ['a font of a stranger', { css: 'a{src:url(//elders.example/a.woff2)}' }, /^more\.css fetches/],
    ['a sheet of a stranger', { css: '@import "https://elders.example/a.css"' }, /^more\.css fetches/],
  ])
    it(`is red for ${what}`, async () => {
      const faults = await faultsOf(sizes);
      assert.equal(faults.length, 1, faults.join('\n'));
      assert.match(faults[0], name);
    });

  it('is red for a part that the build does not have, so that nothing is left unweighed', async () => {
    writeFileSync(join(pages, 'statistics.json'), JSON.stringify({ outputs: {} }));
    const faults = await checkSizes({ pages, statistics: join(pages, 'statistics.json') });
    assert.ok(faults.some((fault) => fault.includes('the build has no part')));
  });
});
