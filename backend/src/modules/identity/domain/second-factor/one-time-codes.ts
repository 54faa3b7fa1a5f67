import { randomInt } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

/** Name under which an app shows the account. */
const ISSUER = 'Zicht op uitbuiting';

/** Codes of this many half minutes before and after are taken, for clocks that differ. */
const WINDOW = 1;

const APP_CODE = /^\d{6}$/;

/** No letters or digits that look alike. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 3;
const GROUP_LENGTH = 5;

/** Number of recovery codes that are given out at a time. */
export const RECOVERY_CODES = 10;

/** A new secret for an app. */
export function newSecret(): Uint8Array {
  return new Secret({ size: 20 }).bytes;
}

/** The secret as an app takes it: for typing, and for a camera. */
export function forApp(secret: Uint8Array, email: string): { secret: string; uri: string } {
  const totp = totpOf(secret, email);
  return { secret: totp.secret.base32, uri: totp.toString() };
}

/**
 * Number of the half minute to which a code belongs; undefined when it is none of this app now, or of a half minute that
 * was used already: a code that somebody saw being typed opens nothing.
 */
export function counterOf(
  code: string,
  {
    secret,
    now,
    lastCounter,
  }: { readonly secret: Uint8Array; readonly now: Date; readonly lastCounter: number },
): number | undefined {
  const token = code.replaceAll(/\s/g, '');
  if (!APP_CODE.test(token)) return undefined;
  const timestamp = now.getTime();
  const totp = totpOf(secret, '');
  const delta = totp.validate({ token, timestamp, window: WINDOW });
  if (delta === null) return undefined;
  const counter = totp.counter({ timestamp }) + delta;
  return counter > lastCounter ? counter : undefined;
}

/** New recovery codes: fifteen characters of thirty-one, 74 bits each. */
export function newRecoveryCodes(): string[] {
  const group = () =>
    Array.from({ length: GROUP_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)] ?? '').join('');
  return Array.from({ length: RECOVERY_CODES }, () => Array.from({ length: GROUPS }, group).join('-'));
}

/** A recovery code as it is compared: however it was typed. */
export function plainRecoveryCode(code: string): string {
  return code.toLowerCase().replaceAll(/[\s-]/g, '');
}

function totpOf(secret: Uint8Array, label: string): TOTP {
  return new TOTP({
    issuer: ISSUER,
    label,
    secret: new Secret({ buffer: Uint8Array.from(secret).buffer }),
  });
}
