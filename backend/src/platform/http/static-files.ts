import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Request, RequestHandler, Response } from 'express';
import { encode, encodingFor } from './compress.js';
import type { Encoding } from './compress.js';

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

const COMPRESSED = new Set(['.css', '.html', '.js', '.json', '.map', '.svg', '.txt', '.webmanifest']);

/** A name that changes with its content, as the front end's build makes them: `main-ABCD2345.js`. */
const HASHED = /-[A-Za-z0-9_-]{8}\.[a-z0-9]+$/;

interface StaticFile {
  readonly type: string;
  readonly content: Buffer;
  readonly etag: string;
  readonly cacheControl: string;
  readonly isCompressed: boolean;
  readonly encoded: Map<Encoding, Promise<Buffer>>;
}

/**
 * Serves the front end from memory, each file compressed once. A path is looked up and never resolved, so there is
 * nothing to traverse. Paths of pages get `index.html`, because the browser's router knows them.
 */
export function staticFiles(directory: string): RequestHandler {
  const files = readFiles(directory);
  const index = files.get('/index.html');
  return (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    const file = files.get(decoded(request.path));
    if (file !== undefined && file !== index) return void send(file, request, response).catch(next);
    const isPage = extname(request.path) === '' || request.path === '/index.html';
    if (index === undefined || !isPage) return next();
    return void send(index, request, response).catch(next);
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
  const names = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
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
    isCompressed: COMPRESSED.has(extension),
    encoded: new Map(),
  };
}

async function send(file: StaticFile, request: Request, response: Response): Promise<void> {
  const encoding = file.isCompressed ? encodingFor(request) : 'identity';
  response.set({
    'Content-Type': file.type,
    'Cache-Control': file.cacheControl,
    ETag: `W/"${file.etag}"`,
    ...(file.isCompressed ? { Vary: 'Accept-Encoding' } : {}),
  });
  if (request.fresh) {
    response.status(304).end();
    return;
  }
  let content = file.encoded.get(encoding);
  if (content === undefined) {
    content = encode(file.content, encoding);
    file.encoded.set(encoding, content);
  }
  const body = await content;
  if (encoding !== 'identity') response.set('Content-Encoding', encoding);
  response.set('Content-Length', String(body.length));
  response.end(request.method === 'HEAD' ? undefined : body);
}
