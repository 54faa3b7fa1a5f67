import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { RequestHandler } from 'express';

const SMALLEST = 1_000;

/** The best first: browsers name both, and the older one before the other. */
const ENCODINGS = {
  br: (body: string) =>
    brotliCompressSync(body, {
      params: {
        // About the time of gzip, and it sees what an answer says twice at any distance.
        [constants.BROTLI_PARAM_QUALITY]: 5,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    }),
  gzip: (body: string) => gzipSync(body),
} as const;
const NAMES = Object.keys(ENCODINGS) as readonly (keyof typeof ENCODINGS)[];

/** Compresses answers of the API. Safe, because no answer holds both a secret and what the caller sent. */
export function compressAnswers(): RequestHandler {
  return (request, response, next) => {
    const send = response.send.bind(response);
    response.send = (body: unknown) => {
      response.vary('Accept-Encoding');
      if (typeof body !== 'string' || body.length < SMALLEST || request.fresh) return send(body);
      const encoding = NAMES.find((name) => request.acceptsEncodings(name) === name);
      if (encoding === undefined) return send(body);
      response.set('Content-Encoding', encoding);
      return send(ENCODINGS[encoding](body));
    };
    next();
  };
}
