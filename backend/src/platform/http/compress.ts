import { promisify } from 'node:util';
import { brotliCompress, constants, gzip, gzipSync } from 'node:zlib';
import type { Request, RequestHandler } from 'express';

const SMALLEST = 1_000;

/** Compresses answers of the API. Safe, because no answer holds both a secret and what the caller sent. */
export function compressAnswers(): RequestHandler {
  return (request, response, next) => {
    const send = response.send.bind(response);
    response.send = (body: unknown) => {
      response.vary('Accept-Encoding');
      if (typeof body !== 'string' || body.length < SMALLEST || request.fresh) return send(body);
      if (request.acceptsEncodings('gzip') !== 'gzip') return send(body);
      response.set('Content-Encoding', 'gzip');
      return send(gzipSync(body));
    };
    next();
  };
}

/** How a browser wants a static file. */
export type Encoding = 'br' | 'gzip' | 'identity';

/** The best encoding that the browser takes. */
export function encodingFor(request: Request): Encoding {
  // Browsers list them in any order and mean all; brotli is the smaller one.
  return (
    (['br', 'gzip'] as const).find((encoding) => request.acceptsEncodings(encoding) === encoding) ??
    'identity'
  );
}

/** A file in that encoding. */
export async function encode(content: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'gzip') return promisify(gzip)(content, { level: 9 });
  if (encoding === 'identity') return content;
  return promisify(brotliCompress)(content, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
  });
}
