import { createHmac, timingSafeEqual } from 'node:crypto';

const MAC_BYTES = 18;

/**
 * What a link in a letter proves: that whoever follows it got a letter of this person. It lets its holder choose how
 * often mail comes and nothing else, so it does not expire: a link in an old letter must work.
 */
export function preferenceToken(secret: string, userId: string): string {
  const id = Buffer.from(userId.replaceAll('-', ''), 'hex');
  return Buffer.concat([id, macOf(secret, id)]).toString('base64url');
}

/** Whose link it is; undefined for one that we did not make. */
export function ownerOfPreferenceToken(secret: string, token: string): string | undefined {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== 16 + MAC_BYTES || bytes.toString('base64url') !== token) return undefined;
  const id = bytes.subarray(0, 16);
  if (!timingSafeEqual(bytes.subarray(16), macOf(secret, id))) return undefined;
  return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function macOf(secret: string, id: Buffer): Buffer {
  return createHmac('sha256', secret).update('mail-preferences').update(id).digest().subarray(0, MAC_BYTES);
}
