/**
 * Which scripts a browser fetches for the pages that people open most, from the build's own statistics. Weighed by
 * tools/check-sizes.mjs, fetched early by what tools/hint-pages.mjs makes.
 */
import { readFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';

/** What the last build says of its scripts. */
export const STATISTICS = inRoot('frontend/dist/browser-stats.json');

/** The words in the language of most people; whoever reads English fetches few kB in vain, once. */
const WORDS = /texts\/nl\/nl\.ts$/;

/**
 * Pages whose first visit counts. `address` is the pattern of the path; `first` are the entry points that Angular
 * fetches on demand before the page shows what it is for, `later` the ones after that; of the kinds of answer, the
 * heaviest.
 */
export const PAGES = [
  {
    name: '/start',
    address: '^/start$',
    limit: 120,
    first: [
      /features\/start\/start\.routes\.ts$/,
      /features\/start\/organisation\/organisation-start\.ts$/,
      /texts\/nl\/start\.json$/,
    ],
    later: [/features\/start\/organisation\/since-last-year\.ts$/],
  },
  {
    name: 'a question',
    address: '^/zelfevaluatie/\\d+/vraag/',
    limit: 150,
    first: [
      /features\/assessments\/assessments\.routes\.ts$/,
      /texts\/nl\/assessments\.json$/,
      // What waits on this device is read before the answers are.
      /core\/autosave\/storage\/indexed-db-save-storage\.ts$/,
    ],
    later: [
      /features\/assessments\/question\/context\/question-context\.ts$/,
      /features\/assessments\/question\/question-notes\.ts$/,
      /features\/assessments\/question\/question-sections\.ts$/,
      /features\/assessments\/question\/answer\/percentage-answer\.ts$/,
    ],
  },
];

/** Fetched on every first load: the app, its words, and what comes when the page stands. */
export const ALWAYS = {
  first: [/src\/main\.ts$/, WORDS],
  later: [
    /app\/after-start\.ts$/,
    /core\/offline\/offline-session\.ts$/,
    /core\/autosave\/storage\/indexed-db-save-storage\.ts$/,
  ],
};

/** The scripts of a build, by name, with what each imports. */
export function readOutputs(statistics = STATISTICS) {
  return JSON.parse(readFileSync(statistics, 'utf8')).outputs;
}

/** The entry points that the build does not have, as patterns; of a list of parts. */
export function missingParts(outputs, parts) {
  return parts.filter((part) => !entryOf(outputs, part));
}

/** The scripts behind these entry points and all that they import without waiting, each once. */
export function scriptsOf(outputs, parts) {
  return [...new Set(parts.flatMap((part) => [...staticImports(outputs, entryOf(outputs, part))]))];
}

/** A file and all that it imports without waiting. */
export function staticImports(outputs, entry, found = new Set()) {
  if (!entry || found.has(entry) || !outputs[entry]) return found;
  found.add(entry);
  for (const { path, kind } of outputs[entry].imports) {
    if (kind === 'import-statement') staticImports(outputs, path, found);
  }
  return found;
}

/** The script behind an entry point. */
export function entryOf(outputs, pattern) {
  return Object.keys(outputs).find(
    (name) => name.endsWith('.js') && pattern.test(outputs[name].entryPoint ?? ''),
  );
}
