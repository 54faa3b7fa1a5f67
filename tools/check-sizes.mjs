/**
 * What the browser has to fetch, from the build's own statistics, compressed as the build left it.
 * Usage: node tools/launch.mjs check-sizes
 */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { BUILT } from './lib/build.mjs';
import { runTool } from './lib/clear-error.mjs';
import { inRoot } from './lib/paths.mjs';

const KILOBYTE = 1_000;
const STATISTICS = inRoot('frontend/dist/browser-stats.json');

/** Fetched on every first load: the app, its words in the language of most people, and what comes when the page stands. */
const ALWAYS = [
  /src\/main\.ts$/,
  /texts\/nl\/nl\.ts$/,
  /app\/after-start\.ts$/,
  /core\/offline\/offline-session\.ts$/,
  /core\/autosave\/indexed-db-save-storage\.ts$/,
];

/**
 * Limits in kB over the wire. `parts` are the entry points that Angular fetches on demand before the route shows all
 * that it has to show; of the kinds of answer, the heaviest. frontend/e2e/sweep/first-load.e2e.ts compares them with
 * what a browser really fetches.
 */
const BUDGETS = [
  {
    name: 'JavaScript of the first load, /start',
    limit: 120,
    parts: [
      /features\/start\/start\.routes\.ts$/,
      /features\/start\/organisation\/organisation-start\.ts$/,
      /features\/start\/organisation\/since-last-year\.ts$/,
      /texts\/nl\/start\.json$/,
    ],
  },
  {
    name: 'JavaScript of a question',
    limit: 150,
    parts: [
      /features\/assessments\/assessments\.routes\.ts$/,
      /features\/assessments\/question\/question-notes\.ts$/,
      /features\/assessments\/question\/question-sections\.ts$/,
      /features\/assessments\/question\/answer\/percentage-answer\.ts$/,
      /texts\/nl\/assessments\.json$/,
    ],
  },
];
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

  for (const { name, limit, files, missing } of filesOfBudgets(outputs)) {
    if (missing.length === 0) judge(name, files, limit);
    else faults.push(`${name}: the build has no part ${missing.join(', ')}; mend tools/check-sizes.mjs.`);
  }
  const first = new Set(ALWAYS.flatMap((part) => [...staticImports(outputs, entryOf(outputs, part))]));
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

/** The scripts that a browser fetches for each of the budgets, by name. */
export function filesOfBudgets(outputs = readOutputs()) {
  return BUDGETS.map(({ name, limit, parts }) => {
    const all = [...ALWAYS, ...parts];
    return {
      name,
      limit,
      files: [...new Set(all.flatMap((part) => [...staticImports(outputs, entryOf(outputs, part))]))],
      missing: all.filter((part) => !entryOf(outputs, part)),
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

function readOutputs(statistics = STATISTICS) {
  return JSON.parse(readFileSync(statistics, 'utf8')).outputs;
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
