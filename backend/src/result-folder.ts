import { mkdir, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Names of what is in the folder; undefined when there is none. */
export async function listFolder(path: string): Promise<readonly string[] | undefined> {
  try {
    return await readdir(path);
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Writes beside the folder and renames: whoever ends the run half-way finds no folder of this name. */
export async function writeFolder(path: string, files: Readonly<Record<string, string>>): Promise<void> {
  const unfinished = `${path.replace(/(?<![/\\])[/\\]+$/, '')}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  for (const [name, text] of Object.entries(files))
    await writeFile(join(unfinished, name), text, { flush: true });
  // An empty folder of this name may be there; one with files in it makes this fail.
  if ((await listFolder(path)) !== undefined) await rmdir(path);
  await rename(unfinished, path);
}
