import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { VECTORS, type NoiseVector } from '../testing/vectors.js';
import { code } from './coding.js';
import { clamp, fingerprint, noise, recordKey, type VectorKey } from './noise.js';
import { quartile, roundTo } from './quantiles.js';
import { THRESHOLDS } from './thresholds.js';

const secret = Buffer.from(VECTORS.key_utf8);

describe('the noise', () => {
  it('has the thresholds of the vectors', () => {
    expect(THRESHOLDS.standard).toEqual(VECTORS.thresholds_standard);
    expect(THRESHOLDS.strict).toEqual(VECTORS.thresholds_strict);
  });

  it.each(VECTORS.noise.map((vector, index) => [index, vector] as const))(
    'gives in vector %i each organisation, each count and each coded cell exactly',
    (_, vector) => {
      const key: VectorKey = { secret, year: vector.year, code: vector.crit };
      const group = { n: vector.N, fingerprint: fingerprintOf(key, vector.pairs) };

      const draws = vector.codes.map((answer) => [answer, noise(key, group, answer, vector.table)] as const);
      const shown = draws.map(
        ([answer, e]) => [answer, clamp((vector.n[answer] ?? 0) + e, vector.N)] as const,
      );

      expect(group.fingerprint).toBe(vector.G);
      expect(Object.fromEntries(draws)).toEqual(vector.e);
      expect(Object.fromEntries(shown)).toEqual(vector.y);
      const coded = shown.map(([answer, y]) => [answer, Object.values(code(y, vector.N))]);
      expect(Object.fromEntries(coded)).toEqual(vector.coded);
    },
  );

  it('depends on the set of organisations and answers and not on their order', () => {
    const { pairs, crit } = VECTORS.noise[0] as NoiseVector;
    const key: VectorKey = { secret, year: 2026, code: crit };
    fc.assert(
      fc.property(fc.shuffledSubarray([...pairs], { minLength: pairs.length }), (shuffled) => {
        expect(fingerprintOf(key, shuffled)).toBe(fingerprintOf(key, pairs));
      }),
      { numRuns: 50 },
    );
  });
});

describe('the coding', () => {
  it.each(VECTORS.coding)('codes $y of $N', ({ N, y, coded }) => {
    expect(Object.values(code(y, N))).toEqual(coded);
  });

  it('never says none or all, and keeps the order of the counts', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10, max: 30_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, share) => {
          const count = Math.round(share * n);
          const { sign, value } = code(count, n);
          expect(value).toBeGreaterThanOrEqual(2);
          expect(value).toBeLessThanOrEqual(n - 2);
          if (sign === '=') expect(value).toBe(count);
          else if (sign === '<=') expect(count).toBeLessThanOrEqual(value);
          else expect(count).toBeGreaterThanOrEqual(value);
        },
      ),
    );
  });
});

describe('the quantiles', () => {
  it.each(VECTORS.quantile)('of $y', ({ y, quartiles, shown }) => {
    const exact = ([1, 2, 3] as const).map((which) => quartile(y, which));
    exact.forEach((found, index) => {
      const [numerator, denominator] = (quartiles[index] ?? '0/0').split('/').map(BigInt);
      expect(found === undefined).toBe(quartiles[index] === null);
      if (found) expect(found.numerator * (denominator ?? 0n)).toBe((numerator ?? 0n) * found.denominator);
      expect(found ? roundTo(found, 5) : null).toBe(shown[index]);
    });
  });

  it('refuse what are no five counts', () => {
    expect(() => quartile([1, 2, 3, 4], 2)).toThrow(RangeError);
    expect(() => quartile([1, 2, 3, 4, -1], 2)).toThrow(RangeError);
  });
});

function fingerprintOf(key: VectorKey, pairs: NoiseVector['pairs']): string {
  return fingerprint(pairs.map(([organisation, answer]) => recordKey(key, organisation, answer)));
}
