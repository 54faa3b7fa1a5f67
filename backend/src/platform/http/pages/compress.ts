import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { RequestHandler, Response } from 'express';

const SMALLEST = 1_000;
/** Of what never changes, how many answers are kept compressed; each is some tens of kB. */
const MOST_KEPT = 50;

/** The best first: browsers name both, and the older one before the other. */
const ENCODINGS = {
  br: (body: string) =>
    brotliCompressSync(body, {
      params: {
        // It sees what an answer says twice at any distance, in a few times what gzip takes.
        [constants.BROTLI_PARAM_QUALITY]: 5,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    }),
  gzip: (body: string) => gzipSync(body),
} as const;
type Encoding = keyof typeof ENCODINGS;
const NAMES = Object.keys(ENCODINGS) as readonly Encoding[];

/** Compresses answers of the API. Safe, because no answer holds both a secret and what the caller sent. */
export function compressAnswers(): RequestHandler {
  const kept = new Map<string, Buffer>();
  const compressed = (encoding: Encoding, body: string, response: Response): Buffer => {
    const name = nameOfUnchanging(response);
    if (name === undefined) return ENCODINGS[encoding](body);
    const key = `${encoding} ${name}`;
    const found = kept.get(key) ?? ENCODINGS[encoding](body);
    kept.set(key, found);
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    return found;
  };
  return (request, response, next) => {
    const send = response.send.bind(response);
    response.send = (body: unknown) => {
      response.vary('Accept-Encoding');
      if (typeof body !== 'string' || body.length < SMALLEST || request.fresh) return send(body);
      const encoding = NAMES.find((name) => request.acceptsEncodings(name) === name);
      if (encoding === undefined) return send(body);
      response.set('Content-Encoding', encoding);
      return send(compressed(encoding, body, response));
    };
    next();
  };
}

/** The ETag of an answer that says it never changes: the same name is the same content. */
function nameOfUnchanging(response: Response): string | undefined {
  return response.get('Cache-Control')?.includes('immutable') ? response.get('ETag') : undefined;
}
