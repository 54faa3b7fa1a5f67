import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../../config/config.token.js';
import type { Config } from '../../config/config.js';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Seals the secrets of second factors with a key that never lies in the database, so that whoever reads the tables, or a
 * copy of them, can make no code. A seal belongs to one account and opens for no other.
 */
@Injectable()
export class SecretSeal {
  private readonly sealKey: Buffer;
  private readonly hashKey: Buffer;

  constructor(@Inject(CONFIG) { secondFactor: { secret } }: Pick<Config, 'secondFactor'>) {
    const keyFor = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, '', purpose, 32));
    this.sealKey = keyFor('secret of an app');
    this.hashKey = keyFor('recovery codes');
  }

  /** AES-256-GCM, with the account as what it is bound to. */
  seal(secret: Uint8Array, userId: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.sealKey, nonce).setAAD(Buffer.from(userId));
    const sealed = Buffer.concat([cipher.update(secret), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
  }

  /** The secret; throws when it was sealed for another account, with another key, or changed. */
  open(sealed: Buffer, userId: string): Buffer {
    const decipher = createDecipheriv('aes-256-gcm', this.sealKey, sealed.subarray(0, NONCE_BYTES))
      .setAAD(Buffer.from(userId))
      .setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
  }

  /** What is kept of a recovery code: nobody can try codes against it without the key. */
  hashOf(code: string, userId: string): string {
    return createHmac('sha256', this.hashKey).update(`${userId} ${code}`).digest('hex');
  }
}
