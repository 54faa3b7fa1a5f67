/**
 * What the browser has to fetch, from the build's own statistics, compressed as the build left it.
 * Usage: node tools/launch.mjs check-sizes
 */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { BUILT } from './lib/build.mjs';
import { runTool } from './lib/clear-error.mjs';
import {
  ALWAYS,
  missingParts,
  PAGES,
  readOutputs,
  scriptsOf,
  STATISTICS,
  staticImports,
} from './lib/page-parts.mjs';

const KILOBYTE = 1_000;
/** What tools/hint-pages.mjs lays beside the build. */
const HINTS = /^hints-\w+\.js$/;

const CHART_LIMIT = 80;
const STYLE_LIMIT = 12;
const FONT_LIMIT = 60;
/** An address of another house where a browser fetches it by itself. */
const FETCHED = /(?:src|href)="((?:https?:)?\/\/[^"]+)|(?:url\(|@import )["']?((?:https?:)?\/\/[^"')]+)/g;

/** Every budget that is not kept, as a sentence; an empty list when all is well. */
export async function checkSizes({
  pages = BUILT.pages,
  statistics = STATISTICS,
  say = () => undefined,
} = {}) {
  if (!existsSync(statistics)) return [`The build left no statistics: ${statistics} is missing.`];
  const outputs = readOutputs(statistics);
  const faults = [];
  const judge = (name, files, limit) => {
    const [size, gzipped] = [weightOf(pages, files, '.br'), weightOf(pages, files, '.gz')];
    say(`${name}: ${size.toFixed(1)} kB of ${limit} kB (gzip: ${gzipped.toFixed(1)} kB)`);
    if (size > limit)
      faults.push(`${name} is ${size.toFixed(1)} kB over the wire; the limit is ${limit} kB.`);
  };

  for (const { name, limit, files, missing } of filesOfBudgets(outputs, pages)) {
    if (missing.length === 0) judge(name, files, limit);
    else faults.push(`${name}: the build has no part ${missing.join(', ')}; mend tools/check-sizes.mjs.`);
  }
  const first = new Set(scriptsOf(outputs, [...ALWAYS.first, ...ALWAYS.later]));
  const charts = Object.keys(outputs).filter((name) =>
    Object.keys(outputs[name].inputs).some((input) => /node_modules\/chart\.js\//.test(input)),
  );
  const withCharts = new Set(charts.flatMap((entry) => [...staticImports(outputs, entry)]));
  judge(
    'Charts, fetched on demand',
    [...withCharts].filter((name) => !first.has(name)),
    CHART_LIMIT,
  );
  const files = readdirSync(pages, { recursive: true });
  judge(
    'Style sheets',
    files.filter((name) => name.endsWith('.css')),
    STYLE_LIMIT,
  );
  // A page in Dutch or English needs the Latin part alone; the browser fetches the other for a name with ő or ş.
  judge(
    'Fonts',
    files.filter((name) => name.endsWith('.woff2') && !name.includes('latin-ext')),
    FONT_LIMIT,
  );
  return [...faults, ...strangersIn(pages, files)];
}

/**
 * The scripts that a browser fetches for each page with a budget, by name. frontend/e2e/sweep/first-load.e2e.ts compares
 * them with what a browser really fetches.
 */
export function filesOfBudgets(outputs = readOutputs(), pages = BUILT.pages) {
  return PAGES.map(({ name, limit, first, later }) => {
    const all = [...ALWAYS.first, ...ALWAYS.later, ...first, ...later];
    return {
      name: `JavaScript of ${name}`,
      limit,
      files: [...scriptsOf(outputs, all), ...readdirSync(pages).filter((file) => HINTS.test(file))],
      missing: missingParts(outputs, all),
    };
  });
}

/** What pages and style sheets fetch from elsewhere; a link that a person follows is none. */
function strangersIn(pages, files) {
  return files
    .filter((name) => /\.(html|css|webmanifest)$/.test(name))
    .flatMap((name) =>
      [...readFileSync(join(pages, name), 'utf8').matchAll(FETCHED)].map(
        ([, inPage, inSheet]) => `${name} fetches from a stranger: ${inPage ?? inSheet}.`,
      ),
    );
}

/** The weight in kB of files as they are sent: what tools/compress-pages.mjs laid beside them, or themselves. */
function weightOf(pages, names, ending) {
  let sum = 0;
  for (const name of names) {
    const path = join(pages, name);
    sum += statSync(existsSync(path + ending) ? path + ending : path).size;
  }
  return sum / KILOBYTE;
}

if (process.argv[1] === import.meta.filename) {
  await runTool(async () => {
    const faults = await checkSizes({ say: (line) => process.stdout.write(`${line}\n`) });
    for (const fault of faults) process.stdout.write(`✖ ${fault}\n`);
    process.exitCode = faults.length > 0 ? 1 : 0;
  });
}
