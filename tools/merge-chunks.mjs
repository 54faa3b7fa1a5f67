/**
 * A step of the front end's build: merges the many small scripts that the pages opened most have in common. A browser
 * fetches six at a time, so on a slow line 30 files of one kB wait for each other five times over.
 * Usage: node tools/merge-chunks.mjs FOLDER
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { rolldown } from 'rolldown';
import { ALWAYS, entryOf, PAGES, scriptsOf, STATISTICS, staticImports } from './lib/page-parts.mjs';

const [MAIN] = ALWAYS.first;

/**
 * Which scripts become one, as a name for each: those that exactly the same pages need, and as early. What such a script
 * imports is needed there too, so the merged ones never import each other in a circle, and no page fetches more.
 *
 * @returns {Map<string, string>} name of the merged script, by name of the script
 */
export function groupsOf(outputs) {
  const groups = new Map();
  const isPart = (file) => outputs[file].entryPoint === undefined;
  const moments = [ALWAYS.later, ...PAGES.flatMap(({ first, later }) => [first, later])];
  for (const [moment, parts] of moments.entries())
    for (const file of scriptsOf(outputs, parts).filter(isPart))
      groups.set(file, `${groups.get(file) ?? 'parts'}${moment}`);

  // Every page needs what the application begins with. Its heaviest script, the framework's, stays apart from our own,
  // because it changes less often.
  const begin = scriptsOf(outputs, [MAIN]).filter(isPart);
  const heaviest = begin.reduce((most, file) => (outputs[file].bytes > outputs[most].bytes ? file : most));
  const framework = staticImports(outputs, heaviest);
  for (const file of begin) groups.set(file, framework.has(file) ? 'framework' : 'parts');
  return groups;
}

/** Merges the scripts in this folder, and has the page and the build's statistics name the merged ones. */
export async function mergeChunks(folder, statistics = STATISTICS) {
  const all = JSON.parse(readFileSync(statistics, 'utf8'));
  const before = all.outputs;
  const groups = groupsOf(before);
  const main = entryOf(before, MAIN);
  const named = ({ name }) => `${name.replace(/-[\w-]{8}$/, '')}-[hash].js`;

  const bundle = await rolldown({ input: join(folder, main), preserveEntrySignatures: false });
  const { output } = await bundle.generate({
    // Angular made them as small as can be; only what merging writes is made so again.
    minify: { mangle: false, compress: false },
    entryFileNames: named,
    chunkFileNames: named,
    codeSplitting: {
      groups: [
        {
          debugName: 'pages',
          test: (id) => groups.has(basename(id)),
          name: (id) => groups.get(basename(id)),
          includeDependenciesRecursively: false,
        },
      ],
    },
  });
  await bundle.close();

  const merged = new Set(output.flatMap(({ moduleIds }) => moduleIds.map((id) => basename(id))));
  for (const file of merged) rmSync(join(folder, file), { force: true });
  for (const { fileName, code } of output) writeFileSync(join(folder, fileName), code);

  const kept = Object.entries(before).filter(([file]) => !merged.has(file));
  const added = output.map((chunk) => [chunk.fileName, statisticsOf(chunk, before)]);
  const outputs = Object.fromEntries([...kept, ...added]);
  writeFileSync(statistics, JSON.stringify({ ...all, outputs }));
  nameInPage(join(folder, 'index.html'), outputs);
}

/** What the build's statistics say of a script that was made of others. */
function statisticsOf({ code, facadeModuleId, moduleIds, imports, dynamicImports }, before) {
  return {
    bytes: Buffer.byteLength(code),
    inputs: Object.assign({}, ...moduleIds.map((id) => before[basename(id)]?.inputs)),
    imports: [
      ...imports.map((path) => ({ path, kind: 'import-statement' })),
      ...dynamicImports.map((path) => ({ path, kind: 'dynamic-import' })),
    ],
    entryPoint: facadeModuleId ? before[basename(facadeModuleId)]?.entryPoint : undefined,
  };
}

/** Has the page fetch the merged scripts in place of those that it named. */
function nameInPage(path, outputs) {
  const [main, ...imported] = staticImports(outputs, entryOf(outputs, MAIN));
  const html = readFileSync(path, 'utf8').replace(/<link rel="modulepreload"[^>]*>/g, '');
  const script = `<script src="${main}" type="module"></script>`;
  const hints = imported.map((file) => `<link rel="modulepreload" href="${file}">`);
  writeFileSync(path, html.replace(/<script src="main-[^>]*><\/script>/, [...hints, script].join('')));
}

if (process.argv[1] === import.meta.filename) await mergeChunks(resolve(process.argv[2] ?? '.'));
