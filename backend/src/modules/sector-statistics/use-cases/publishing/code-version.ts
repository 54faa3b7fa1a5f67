import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the method stands: groups, noise, coding, attacks. */
const METHOD = fileURLToPath(new URL('../../domain/', import.meta.url));

let known: string | undefined;

/** Names the code that makes and attacks publications: SHA-256 over its files as they run, the first 16 digits. */
export function codeVersion(): string {
  known ??= hashOf(METHOD);
  return known;
}

function hashOf(folder: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(js|ts)$/.test(entry.name) && !/(\.spec|\.d)\./.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length))
    .sort();
  for (const file of files) hash.update(`${file}\n`).update(readFileSync(join(folder, file)));
  return hash.digest('hex').slice(0, 16);
}
