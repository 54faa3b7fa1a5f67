import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Request, RequestHandler, Response } from 'express';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** What the build lays beside a file, the smaller first. */
const ENCODINGS = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
] as const;

/** A name that changes with its content, as the front end's build makes them: `main-ABCD2345.js`. */
const HASHED = /-[A-Za-z0-9_-]{8}\.[a-z0-9]+$/;

interface StaticFile {
  readonly type: string;
  readonly content: Buffer;
  readonly etag: string;
  readonly cacheControl: string;
  /** The compressed forms that the build made, the smallest first. */
  readonly encoded: readonly { readonly name: string; readonly content: Buffer }[];
}

/**
 * Serves the front end from memory, compressed as the build left it. A path is looked up and never resolved, so there
 * is nothing to traverse. Paths of pages get `index.html`, because the browser's router knows them.
 */
export function staticFiles(directory: string): RequestHandler {
  const files = readFiles(directory);
  const index = files.get('/index.html');
  return (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    const file = files.get(decoded(request.path));
    if (file !== undefined && file !== index) return send(file, request, response);
    const isPage = extname(request.path) === '' || request.path === '/index.html';
    if (index === undefined || !isPage) return next();
    return send(index, request, response);
  };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}

function readFiles(directory: string): ReadonlyMap<string, StaticFile> {
  const names = readdirSync(directory, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !ENCODINGS.some(({ ending }) => entry.name.endsWith(ending)),
  );
  return new Map(
    names.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(directory.length).replaceAll('\\', '/').replace(/^\/*/, '/'), readFile(path)];
    }),
  );
}

function readFile(path: string): StaticFile {
  const content = readFileSync(path);
  const extension = extname(path);
  return {
    type: TYPES[extension] ?? 'application/octet-stream',
    content,
    etag: createHash('sha256').update(content).digest('base64url').slice(0, 24),
    cacheControl: HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    encoded: ENCODINGS.filter(({ ending }) => existsSync(path + ending)).map(({ name, ending }) => ({
      name,
      content: readFileSync(path + ending),
    })),
  };
}

function send(file: StaticFile, request: Request, response: Response): void {
  response.set({
    'Content-Type': file.type,
    'Cache-Control': file.cacheControl,
    ETag: `W/"${file.etag}"`,
    ...(file.encoded.length > 0 ? { Vary: 'Accept-Encoding' } : {}),
  });
  if (request.fresh) {
    response.status(304).end();
    return;
  }
  // Browsers list what they take in any order and mean all; the smallest is best.
  const encoded = file.encoded.find(({ name }) => request.acceptsEncodings(name) === name);
  const { content } = encoded ?? file;
  if (encoded !== undefined) response.set('Content-Encoding', encoded.name);
  response.set('Content-Length', String(content.length));
  response.end(request.method === 'HEAD' ? undefined : content);
}
