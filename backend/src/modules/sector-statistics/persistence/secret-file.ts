import { existsSync } from 'node:fs';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';

/** Content of the key file; empty when there is none. */
export async function readSecretFile(path: string | undefined): Promise<Uint8Array> {
  return path !== undefined && existsSync(path) ? readFile(path) : new Uint8Array();
}

/** Overwrites the key file before it is removed; one that is gone already is well. */
export async function destroySecretFile(path: string | undefined): Promise<void> {
  if (path === undefined || !existsSync(path)) return;
  const { size } = await stat(path);
  await writeFile(path, Buffer.alloc(size), { flag: 'r+', flush: true });
  await rm(path);
}
