import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { runs } from '@zicht/shared/framework/testing/runs';
import { canonicalJson } from './canonical-json.js';
import type { Json } from './canonical-json.js';

describe('canonicalJson', () => {
  it('sorts keys by code unit at every depth and leaves lists in order', () => {
    expect(canonicalJson({ b: [2, { z: null, a: true }], a: 'é', B: 1 })).toBe(
      '{"B":1,"a":"é","b":[2,{"a":true,"z":null}]}',
    );
  });

  it.each([
    [1e21, '1e+21'],
    [-0, '0'],
    [0.1 + 0.2, '0.30000000000000004'],
    ['"\\\u0007\u2028', JSON.stringify('"\\\u0007\u2028')],
    [[], '[]'],
    [{}, '{}'],
  ])('writes %j as %s', (value, text) => {
    expect(canonicalJson(value as Json)).toBe(text);
  });

  it('refuses what JSON cannot hold', () => {
    expect(() => canonicalJson(Number.NaN)).toThrow();
    expect(() => canonicalJson([Number.POSITIVE_INFINITY])).toThrow();
  });

  it('gives equal values one text, which reads back as the value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value as Json);
        expect(canonicalJson(JSON.parse(text) as Json)).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(reversed(value as Json))).toBe(text);
      }),
      { numRuns: runs(300) },
    );
  });
});

/** The same value with the keys of every object written in the opposite order. */
function reversed(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return (value as readonly Json[]).map(reversed);
  return Object.fromEntries(
    Object.entries(value as Record<string, Json>)
      .reverse()
      .map(([key, each]) => [key, reversed(each)]),
  );
}
