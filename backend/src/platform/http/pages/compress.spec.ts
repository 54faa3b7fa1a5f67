import { describe, expect, it } from '@jest/globals';
import type { Request, Response } from 'express';
import { brotliDecompressSync } from 'node:zlib';
import { compressAnswers } from './compress.js';

const IMMUTABLE = 'private, max-age=31536000, immutable';

/** What goes over the line for an answer with these heads. */
function sendThrough(
  compress: ReturnType<typeof compressAnswers>,
  heads: Readonly<Record<string, string>>,
  body: string,
): Buffer {
  const sent: unknown[] = [];
  const response = {
    send: (given: unknown) => sent.push(given),
    get: (name: string) => heads[name],
    set: () => undefined,
    vary: () => undefined,
  } as unknown as Response;
  const request = { fresh: false, acceptsEncodings: (name: string) => name } as unknown as Request;
  compress(request, response, () => undefined);
  response.send(body);
  return sent[0] as Buffer;
}

describe('what the API sends', () => {
  const text = 'Weet elke medewerker dit? '.repeat(100);

  it('is compressed once where it never changes, by its name', () => {
    const compress = compressAnswers();
    const first = sendThrough(compress, { 'Cache-Control': IMMUTABLE, ETag: '"a"' }, text);
    expect(brotliDecompressSync(first).toString()).toBe(text);
    expect(sendThrough(compress, { 'Cache-Control': IMMUTABLE, ETag: '"a"' }, text)).toBe(first);
    const other = sendThrough(compress, { 'Cache-Control': IMMUTABLE, ETag: '"b"' }, `${text}Anders.`);
    expect(brotliDecompressSync(other).toString()).toBe(`${text}Anders.`);
  });

  it('is compressed anew where it may change, whatever its name', () => {
    const compress = compressAnswers();
    sendThrough(compress, { 'Cache-Control': 'no-store', ETag: '"a"' }, text);
    const later = sendThrough(compress, { 'Cache-Control': 'no-store', ETag: '"a"' }, `${text}Later.`);
    expect(brotliDecompressSync(later).toString()).toBe(`${text}Later.`);
  });

  it('is not kept without end', () => {
    const compress = compressAnswers();
    const named = (name: number) => ({ 'Cache-Control': IMMUTABLE, ETag: `"${name}"` });
    const first = sendThrough(compress, named(0), text);
    for (let name = 1; name <= 50; name += 1) sendThrough(compress, named(name), text);
    expect(sendThrough(compress, named(0), text)).not.toBe(first);
  });
});
