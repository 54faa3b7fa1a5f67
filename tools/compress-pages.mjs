/**
 * Last step of the front end's build: lays `FILE.br` and `FILE.gz` beside each file of text, as small as can be. The
 * server, nginx and the size budgets all read these, so nothing compresses while somebody waits.
 * Usage: node tools/compress-pages.mjs FOLDER
 */
import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TEXT = /\.(css|html|ico|js|json|map|svg|txt|webmanifest)$/;

/** What is laid beside a file, by its ending. */
const WAYS = {
  '.br': (content) =>
    promisify(brotliCompress)(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
  '.gz': (content) => promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }),
};

/** Compresses every file of text in this folder and below, each time anew. */
export async function compressPages(folder) {
  const names = readdirSync(folder, { recursive: true }).filter((name) => TEXT.test(name));
  await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      const content = await readFile(path);
      for (const [ending, compress] of Object.entries(WAYS))
        await writeFile(path + ending, await compress(content));
    }),
  );
}

if (process.argv[1] === import.meta.filename) await compressPages(resolve(process.argv[2] ?? '.'));
