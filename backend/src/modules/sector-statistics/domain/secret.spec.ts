import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { VECTORS } from './testing/vectors.js';
import { DEMO_SECRET, readSecret, secretHash } from './secret.js';

const none = { usedBefore: [] };
const faultOf = (content: Uint8Array, usedBefore: readonly string[] = []) => {
  const read = readSecret(content, { usedBefore });
  return 'fault' in read ? read.fault.code : undefined;
};

describe('readSecret', () => {
  const secret = randomBytes(32);
  const hex = secret.toString('hex');

  it.each([secret, Buffer.from(hex), Buffer.from(`${hex.toUpperCase()}\n`)])(
    'reads bytes and digits: %#',
    (content) => {
      expect(readSecret(content, none)).toEqual({ secret });
    },
  );

  it.each([
    [Buffer.alloc(0), 'secretMissing'],
    [Buffer.from('\n'), 'secretMissing'],
    [secret.subarray(1), 'secretLength'],
    [Buffer.concat([secret, secret]), 'secretLength'],
    [Buffer.from(hex.slice(2)), 'secretLength'],
    [Buffer.from(VECTORS.key_utf8), 'secretLength'],
    [Buffer.from(VECTORS.key_utf8.padEnd(32, '\0')), 'secretKnown'],
    [Buffer.from(DEMO_SECRET), 'secretKnown'],
    [Buffer.from(Buffer.from(DEMO_SECRET).toString('hex')), 'secretKnown'],
    [Buffer.alloc(32), 'secretWeak'],
    [Buffer.from('0123456789'.repeat(4).slice(0, 32)), 'secretWeak'],
  ])('refuses %p as %s', (content, code) => {
    expect(faultOf(content)).toBe(code);
  });

  it('refuses a secret that was used, and the demo takes its own', () => {
    expect(faultOf(secret, [secretHash(secret)])).toBe('secretUsed');
    expect(readSecret(DEMO_SECRET, { ...none, allowsDemo: true })).toEqual({ secret: DEMO_SECRET });
  });

  it('never repeats a secret in what it says of it', () => {
    const told = JSON.stringify(readSecret(Buffer.from(hex.slice(2)), none));
    expect(told).not.toContain(hex.slice(2, 12));
  });
});
