import { createHash, createHmac, randomBytes } from 'node:crypto';

/** What a link is for; the token of one purpose opens nothing of another. */
export type LinkPurpose = 'invitation' | 'passwordReset' | 'joining';

/** Random half of what a token is made from; the other half is the server's secret. */
export function newNonce(): string {
  return randomBytes(24).toString('base64url');
}

/**
 * The secret of a link. It can be made again for as long as a letter waits, so that it needs to lie nowhere: the
 * database holds the nonce and a hash, the settings hold the secret, and neither opens anything alone.
 */
export function linkToken(secret: string, purpose: LinkPurpose, nonce: string): string {
  return createHmac('sha256', secret).update(`link ${purpose} ${nonce}`).digest('base64url');
}

/** What is kept of a token. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
