import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './worlds/environment';

type Tree = { readonly [key: string]: string | Tree };

const cache = new Map<string, Tree>();

/** The words that people read, by the key that the pages use; a key without words is an error. */
export function wordsIn(
  language: 'nl' | 'en',
): (key: string, parameters?: Readonly<Record<string, string | number>>) => string {
  return (key, parameters = {}) => {
    const [feature = '', ...path] = key.split('.');
    const file = join(ROOT, `frontend/src/app/texts/${language}/${feature}.json`);
    const tree = cache.get(file) ?? (JSON.parse(readFileSync(file, 'utf8')) as Tree);
    cache.set(file, tree);
    const found = path.reduce<string | Tree | undefined>(
      (at, part) => (typeof at === 'object' ? at[part] : undefined),
      tree,
    );
    if (typeof found !== 'string') throw new Error(`There are no words for ${key} in ${language}.`);
    return found.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(parameters[name] ?? `{{${name}}}`));
  };
}

/** The words for a key in Dutch or in English, for a page that is looked at in both. */
export function wordsInEither(key: string): RegExp {
  const words = [wordsIn('nl')(key), wordsIn('en')(key)];
  return new RegExp(words.map((each) => each.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'i');
}
