import { createHmac } from 'node:crypto';
import { THRESHOLDS, type NoiseTable } from './thresholds.js';

/** What all draws of one vector (one criterion or theme of one year) have in common. */
export interface VectorKey {
  /** The secret of the publication, 32 bytes. Never stored, logged or shown. */
  readonly secret: Uint8Array;
  /** Year of the publication, four digits. */
  readonly year: number;
  /** Code of the criterion or theme; without `|`. */
  readonly code: string;
}

const WORD = 2n ** 64n;

/**
 * Number of one organisation with one answer (specification 3.3, `rk`): the first 64 bits of an HMAC-SHA256. The sum
 * over a group says which organisations gave which answers, and nothing can be read from it without the secret.
 */
export function recordKey({ secret, year, code }: VectorKey, organisation: string, answer: string): bigint {
  return createHmac('sha256', secret)
    .update(`rk|${year}|${code}|${organisation}|${answer}`)
    .digest()
    .readBigUInt64BE(0);
}

/** Sum of the numbers of a group modulo 2⁶⁴ (specification 3.3, `G`), 16 lower-case hexadecimal digits. */
export function fingerprint(keys: Iterable<bigint>): string {
  let sum = 0n;
  for (const key of keys) sum += key;
  return (sum % WORD).toString(16).padStart(16, '0');
}

/**
 * What is added to the count of one answer in one group (specification 3.3, `e`), a whole number of organisations from
 * −34 to 34, with the strict table from −48 to 48. Keyed on the complete content of the group: the same organisations
 * with the same answers always draw the same, any change of one of them draws every answer anew, and the name of the
 * group plays no part. Limits: says nothing about a group outside this year and vector.
 */
export function noise(
  { secret, year, code }: VectorKey,
  group: { readonly n: number; readonly fingerprint: string },
  answer: string,
  table: NoiseTable,
): number {
  const text = `cell|${year}|${code}|${group.n}|${group.fingerprint}|${answer}`;
  return noiseOf(createHmac('sha256', secret).update(text).digest(), table);
}

/** The number that 56 random bits stand for: 48 bits for how far, one for the side. */
export function noiseOf(bits: Buffer, table: NoiseTable): number {
  const draw = bits.readUIntBE(0, 6);
  const thresholds: readonly number[] = THRESHOLDS[table];
  const first = thresholds.findIndex((threshold) => draw >= threshold);
  const size = first === -1 ? thresholds.length : first;
  return size > 0 && bits.readUInt8(6) % 2 === 1 ? -size : size;
}

/** A count with its noise, kept between 0 and the number of organisations of the group. */
export function clamp(count: number, n: number): number {
  return Math.min(n, Math.max(0, count));
}
