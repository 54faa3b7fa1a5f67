import { createHash } from 'node:crypto';

/** Number of bytes of a secret (specification 2.4, "Key"). */
export const SECRET_BYTES = 32;

/** Secret of the demo's publications; everybody can read it here, so a real publication refuses it. */
export const DEMO_SECRET: Uint8Array = createHash('sha256').update('zicht-op-uitbuiting|demo').digest();

/**
 * Secret of the demo's publication of one year, since no two publications may share one. As well known as
 * {@link DEMO_SECRET}, and refused like it.
 */
export function demoSecret(year: number): Uint8Array {
  return createHash('sha256').update(DEMO_SECRET).update(String(year)).digest();
}

/** The years whose demo secrets are known to be the demo's. */
const DEMO_YEARS = Array.from({ length: 100 }, (_, index) => 2000 + index);

/** Secret of the test vectors, as it is and lengthened to 32 bytes. */
const VECTOR_SECRET = 'test-key-do-not-use';

/** Fewer different bytes than this do not come from chance: among 32 random ones there are 25 or more. */
const FEWEST_BYTES = 16;

/** Why a secret was refused; a sentence that does not repeat it. */
export interface SecretFault {
  readonly code: 'secretMissing' | 'secretLength' | 'secretKnown' | 'secretWeak' | 'secretUsed';
  readonly message: string;
}

/** What kind of publication a secret is for: the demo's own one is good for invented organisations alone. */
export interface SecretUse {
  /** Hashes of the secrets of earlier publications, as {@link secretHash} makes them. */
  readonly usedBefore: readonly string[];
  readonly allowsDemo?: boolean;
}

/**
 * Reads a secret: 32 raw bytes, or 64 hexadecimal digits, with or without a line end. Refused when it is missing, of
 * another length, known from the sources, obviously not random, or used before. Never throws, and never repeats it.
 */
export function readSecret(
  content: Uint8Array,
  { usedBefore, allowsDemo = false }: SecretUse,
): { readonly secret: Uint8Array } | { readonly fault: SecretFault } {
  const secret = bytesOf(content);
  if (secret.length === 0) return fault('secretMissing', 'There is no secret.');
  if (secret.length !== SECRET_BYTES)
    return fault('secretLength', 'A secret is 32 bytes, or 64 hexadecimal digits (openssl rand -hex 32).');
  if (isDemo(secret))
    return allowsDemo ? { secret } : fault('secretKnown', 'This is the secret of the demo.');
  if (isVector(secret)) return fault('secretKnown', 'This is the secret of the test vectors.');
  if (new Set(secret).size < FEWEST_BYTES)
    return fault('secretWeak', 'This secret was not made by chance (openssl rand -hex 32).');
  if (usedBefore.includes(secretHash(secret)))
    return fault('secretUsed', 'This secret was used for an earlier publication. Make a new one.');
  return { secret };
}

/** What is kept of a used secret, to refuse it another time: SHA-256, 64 hexadecimal digits. */
export function secretHash(secret: Uint8Array): string {
  return createHash('sha256').update('publication secret|').update(secret).digest('hex');
}

function bytesOf(content: Uint8Array): Uint8Array {
  if (content.length === SECRET_BYTES) return content;
  const text = Buffer.from(content).toString('latin1').trim();
  return /^[0-9a-fA-F]{64}$/.test(text) ? Buffer.from(text, 'hex') : Buffer.from(text, 'latin1');
}

function isDemo(secret: Uint8Array): boolean {
  const known = [DEMO_SECRET, ...DEMO_YEARS.map(demoSecret)];
  return known.some((one) => Buffer.compare(secret, one) === 0);
}

/** The vectors' own secret, filled up in whatever way: zeros, spaces, itself again. */
function isVector(secret: Uint8Array): boolean {
  return Buffer.from(secret).toString('latin1').startsWith(VECTOR_SECRET);
}

function fault(code: SecretFault['code'], message: string): { readonly fault: SecretFault } {
  return { fault: { code, message } };
}
