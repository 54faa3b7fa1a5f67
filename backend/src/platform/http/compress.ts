import { gzipSync } from 'node:zlib';
import type { RequestHandler } from 'express';

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
