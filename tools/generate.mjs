/**
 * Writes a new feature, use case or page in the shape of the house.
 * Usage: npm run generate -- feature <name> · use-case <feature> <verb-noun> · page <feature> <name>
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ClearError, runTool } from './lib/clear-error.mjs';
import { ROOT } from './lib/paths.mjs';
import { feature } from './templates/feature.mjs';
import { page } from './templates/page.mjs';
import { useCase } from './templates/use-case.mjs';

const KINDS = { feature, 'use-case': useCase, page };

/**
 * Writes the files and gives what is left for a person to do. Nothing is written when anything stands in the way.
 *
 * @returns {{ files: string[], next: string[] }}
 */
export function generate([kind, ...names], root = ROOT) {
  const template = KINDS[kind];
  if (!template) {
    throw new ClearError(
      `There is no template for "${kind ?? ''}".`,
      'npm run generate -- feature <name> | use-case <feature> <verb-noun> | page <feature> <name>',
    );
  }
  const { files, edits = [], next, needs } = template(names);
  if (needs && !existsSync(join(root, needs))) {
    throw new ClearError(
      `The feature "${names[0]}" is not there: ${needs} is missing.`,
      `npm run generate -- feature ${names[0]}`,
    );
  }
  const present = Object.keys(files).filter((path) => existsSync(join(root, path)));
  if (present.length > 0)
    throw new ClearError(`These are there already: ${present.join(', ')}.`, 'Choose another name.');
  for (const { file, after } of edits) {
    if (!readFileSync(join(root, file), 'utf8').includes(after)) {
      throw new ClearError(
        `${file} has no place for the new line any more.`,
        'Mend the template in tools/templates.',
      );
    }
  }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  for (const { file, after, text } of edits) {
    const path = join(root, file);
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace(after, () => after + text),
    );
  }
  return { files: Object.keys(files), next };
}

if (process.argv[1] === import.meta.filename) {
  await runTool(async () => {
    const { files, next } = generate(process.argv.slice(2));
    for (const path of files) process.stdout.write(`  + ${path}\n`);
    process.stdout.write(`\nNext:\n${next.map((line) => `  - ${line}`).join('\n')}\n`);
  });
}
