import type { VersionName } from './version-order.js';

const NAME = '[A-Za-z0-9._-]{1,40}@[A-Za-z0-9._-]{1,40}';

/** Names of versions as they stand in a path, separated by commas; 50 at most. */
export const VERSION_NAMES = new RegExp(`^${NAME}(,${NAME}){0,49}$`);

/** A version in one word, such as `zicht-op-uitbuiting@2027.1`. */
export function nameOfVersion({ code, version }: VersionName): string {
  return `${code}@${version}`;
}

/** The versions that a text of the form {@link VERSION_NAMES} names, each once. */
export function namedVersions(names: string): readonly VersionName[] {
  return [...new Set(names.split(','))].map((name) => {
    const [code = '', version = ''] = name.split('@');
    return { code, version };
  });
}
