/**
 * What the browser has to fetch, from the build's own statistics, compressed by the server's own code.
 * Usage: node tools/launch.mjs check-sizes
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BUILT } from './lib/build.mjs';
import { runTool } from './lib/clear-error.mjs';
import { inRoot } from './lib/paths.mjs';

const KILOBYTE = 1_000;

/** Fetched on every first load: the app, and its words in the language of most people. */
const ALWAYS = [/src\/main\.ts$/, /texts\/nl\/nl\.ts$/];

/** Limits in kB over the wire; `parts` are the entry points that Angular fetches on demand for that route. */
export const BUDGETS = [
  {
    name: 'JavaScript of the first load, /start',
    limit: 120,
    parts: [/features\/start\/start\.routes\.ts$/, /features\/start\/start\.page\.ts$/],
  },
  {
    name: 'JavaScript of a question',
    limit: 150,
    parts: [
      /features\/assessments\/assessments\.routes\.ts$/,
      /features\/assessments\/question\/question\.page\.ts$/,
      /texts\/nl\/assessments\.json$/,
      /core\/autosave\/indexed-db-save-storage\.ts$/,
    ],
  },
];
const CHART_LIMIT = 80;
const STYLE_LIMIT = 12;
const FONT_LIMIT = 60;

/** Every budget that is not kept, as a sentence; an empty list when all is well. */
export async function checkSizes({ pages = BUILT.pages, say = () => undefined } = {}) {
  const statistics = inRoot('frontend/dist/browser-stats.json');
  if (!existsSync(statistics)) return [`The build left no statistics: ${statistics} is missing.`];
  const { outputs } = JSON.parse(readFileSync(statistics, 'utf8'));
  const weigh = await weigher(pages);
  const faults = [];
  const judge = async (name, files, limit) => {
    const [size, gzipped] = await Promise.all([weigh(files, 'br'), weigh(files, 'gzip')]);
    say(`${name}: ${size.toFixed(1)} kB of ${limit} kB (gzip: ${gzipped.toFixed(1)} kB)`);
    if (size > limit)
      faults.push(`${name} is ${size.toFixed(1)} kB over the wire; the limit is ${limit} kB.`);
  };

  const first = new Set(ALWAYS.flatMap((part) => [...staticImports(outputs, entryOf(outputs, part))]));
  for (const { name, limit, parts } of BUDGETS) {
    const missing = [...ALWAYS, ...parts].filter((part) => !entryOf(outputs, part));
    if (missing.length > 0) {
      faults.push(`${name}: the build has no part ${missing.join(', ')}; mend tools/check-sizes.mjs.`);
      continue;
    }
    const own = parts.flatMap((part) => [...staticImports(outputs, entryOf(outputs, part))]);
    await judge(name, new Set([...first, ...own]), limit);
  }
  const charts = Object.keys(outputs).filter((name) =>
    Object.keys(outputs[name].inputs).some((input) => /node_modules\/chart\.js\//.test(input)),
  );
  const withCharts = new Set(charts.flatMap((entry) => [...staticImports(outputs, entry)]));
  await judge(
    'Charts, fetched on demand',
    [...withCharts].filter((name) => !first.has(name)),
    CHART_LIMIT,
  );
  const files = readdirSync(pages, { recursive: true });
  await judge(
    'Style sheets',
    files.filter((name) => name.endsWith('.css')),
    STYLE_LIMIT,
  );
  // A page in Dutch or English needs the Latin part alone; the browser fetches the other for a name with ő or ş.
  await judge(
    'Fonts',
    files.filter((name) => name.endsWith('.woff2') && !name.includes('latin-ext')),
    FONT_LIMIT,
  );
  return faults;
}

/** The weight in kB of files as the server sends them; fonts are compressed already. */
async function weigher(pages) {
  const { encode } = await import(pathToFileURL(inRoot('backend/dist/platform/http/compress.js')).href);
  return async (names, encoding) => {
    let sum = 0;
    for (const name of names) {
      const content = readFileSync(join(pages, name));
      sum += (await encode(content, name.endsWith('.woff2') ? 'identity' : encoding)).length;
    }
    return sum / KILOBYTE;
  };
}

function entryOf(outputs, pattern) {
  return Object.keys(outputs).find(
    (name) => name.endsWith('.js') && pattern.test(outputs[name].entryPoint ?? ''),
  );
}

/** A file and all that it imports without waiting. */
function staticImports(outputs, entry, found = new Set()) {
  if (!entry || found.has(entry) || !outputs[entry]) return found;
  found.add(entry);
  for (const { path, kind } of outputs[entry].imports) {
    if (kind === 'import-statement') staticImports(outputs, path, found);
  }
  return found;
}

if (process.argv[1] === import.meta.filename) {
  await runTool(async () => {
    const faults = await checkSizes({ say: (line) => process.stdout.write(`${line}\n`) });
    for (const fault of faults) process.stdout.write(`✖ ${fault}\n`);
    process.exitCode = faults.length > 0 ? 1 : 0;
  });
}
