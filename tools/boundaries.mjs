/** Checks who imports whom (boundaries.config.mjs). Usage: node tools/launch.mjs boundaries [folder] */
import { existsSync, globSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inRoot, ROOT } from './lib/paths.mjs';
import { run } from './lib/processes/processes.mjs';

const SOURCES = ['shared/src', 'backend/src', 'frontend/src', 'tools'];
/** What a reader looks through at once; specs stand beside what they test and are not counted. */
const MOST_FILES = 12;
/** Folders that may hold more than a dozen sources, as each file of them is one of a list; why. */
const LISTS = {
  'backend/src/modules/identity': 'one face for each that asks about people: index.ts and its queries',
  'backend/src/platform/database/migrations': 'the history of the schema, by date',
  'frontend/e2e/support/routes': 'the routes of each room, for the sweep',
  'frontend/src/styles': 'one sheet for each part of a page, in the order of main.css',
  'shared/src/routes': 'the addresses of pages and operations, apart so that a page loads its own',
  tools: 'one command for each file',
  'tools/sabotage': 'the promises of each subject',
};

/**
 * Every import that breaks a rule, as sentences.
 *
 * @param {string} folder root of the sources; it has its own boundaries.config.mjs
 * @returns {Promise<{ rule: string, from: string, to: string, instead: string }[]>}
 */
export async function findViolations(folder = ROOT) {
  const config = join(folder, 'boundaries.config.mjs');
  const { FEATURES } = await import(pathToFileURL(config));
  const result = await run(
    process.execPath,
    [
      inRoot('node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'),
      '--config',
      config,
      '--output-type',
      'json',
      ...SOURCES.filter((path) => existsSync(join(folder, path))),
    ],
    { cwd: folder },
  );
  let report;
  try {
    report = JSON.parse(result.stdout);
  } catch {
    throw new Error(`dependency-cruiser could not read the sources:\n${result.stderr}${result.stdout}`);
  }
  const comments = new Map(report.summary.ruleSetUsed.forbidden.map((rule) => [rule.name, rule.comment]));
  return [
    ...report.summary.violations.map(({ rule, from, to }) => ({
      rule: rule.name,
      from,
      to,
      instead: comments.get(rule.name) ?? '',
    })),
    ...circlesAmong(FEATURES),
    ...crowdedFolders(folder),
  ];
}

/** Features that may use each other in a circle, by the written list. */
export function circlesAmong(features) {
  const circles = [];
  const visit = (feature, path) => {
    if (path.includes(feature)) {
      circles.push({
        rule: 'feature-graph-is-acyclic',
        from: path.at(-1),
        to: feature,
        instead: 'Take one of these edges out of FEATURES in boundaries.config.mjs.',
      });
      return;
    }
    for (const next of features[feature] ?? []) visit(next, [...path, feature]);
  };
  for (const feature of Object.keys(features)) if (circles.length === 0) visit(feature, []);
  return circles;
}

/** Folders with more sources than a reader looks through at once, but for those named as lists. */
export function crowdedFolders(folder, lists = LISTS) {
  const sources = globSync('{shared,backend,frontend,tools}/**/*.{ts,mjs,css}', {
    cwd: folder,
    exclude: (path) => /(^|\/)(node_modules|dist|\.[^/]*)$/.test(path),
  }).filter((path) => !/\.(spec|int-spec|e2e|test|bench)\.(ts|mjs)$/.test(path));
  return [...Map.groupBy(sources, (path) => dirname(path).replaceAll('\\', '/'))]
    .filter(([path, files]) => files.length > MOST_FILES && !(path in lists))
    .map(([path, files]) => ({
      rule: 'a-folder-is-seen-at-once',
      from: path,
      to: `${files.length} sources`,
      instead:
        'Split it by screen or aggregate, or name it in LISTS of tools/boundaries.mjs with its reason.',
    }));
}

/** A violation as a reader wants it. */
export function sentence({ rule, from, to, instead }) {
  return `${rule}: ${from} → ${to}\n    ${instead}`;
}

if (process.argv[1] === import.meta.filename) {
  const violations = await findViolations(process.argv[2] ? resolve(process.argv[2]) : ROOT);
  for (const one of violations) process.stdout.write(`${sentence(one)}\n`);
  process.stdout.write(`${violations.length} violations\n`);
  process.exitCode = violations.length > 0 ? 1 : 0;
}
