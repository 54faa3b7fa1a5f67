import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuthDatabase } from '../../../../platform/database/auth-database.js';
import type { Passkey } from '../../domain/passkeys/passkey.js';

type PasskeyRow = Omit<Passkey, 'publicKey'> & { readonly publicKey: Buffer };

const PASSKEYS = `SELECT p.id, p.user_id AS "userId", p.credential_id AS "credentialId", p.public_key AS "publicKey",
    p.counter::float8 AS counter, p.transports, p.name, p.is_backed_up AS "isBackedUp", p.created_at AS "createdAt",
    p.last_used_at AS "lastUsedAt"
  FROM identity.passkeys p`;

const OF_PERSON = `${PASSKEYS} WHERE p.user_id = $1 ORDER BY p.created_at, p.id`;

const BY_NAME = `${PASSKEYS} WHERE p.credential_id = $1`;

/** Passkeys of people. */
@Injectable()
export class PasskeyRepository {
  constructor(private readonly database: AuthDatabase) {}

  /** Those of one person, the newest last. */
  async list(userId: string): Promise<Passkey[]> {
    const rows = await this.database.query<PasskeyRow>(OF_PERSON, [userId]);
    return rows.map(toPasskey);
  }

  /** The one that a browser names; undefined when nobody has it. */
  async find(credentialId: string): Promise<Passkey | undefined> {
    const rows = await this.database.query<PasskeyRow>(BY_NAME, [credentialId]);
    return rows[0] && toPasskey(rows[0]);
  }

  /** What it counted so far, held until the transaction ends; undefined when it was removed meanwhile. */
  async lockCounter(manager: EntityManager, { userId, id }: Passkey): Promise<number | undefined> {
    const rows = await manager.query<{ counter: number }[]>(
      'SELECT counter::float8 AS counter FROM identity.passkeys WHERE user_id = $1 AND id = $2 FOR UPDATE',
      [userId, id],
    );
    return rows[0]?.counter;
  }

  /** Notes that it was used. */
  async use(
    manager: EntityManager,
    { userId, id }: Passkey,
    { counter, isBackedUp, at }: { counter: number; isBackedUp: boolean; at: Date },
  ): Promise<void> {
    await manager.query(
      `UPDATE identity.passkeys SET counter = $3, is_backed_up = $4, last_used_at = $5
       WHERE user_id = $1 AND id = $2`,
      [userId, id, counter, isBackedUp, at],
    );
  }

  /** Adds one; false when somebody has it already. */
  async add(manager: EntityManager, passkey: Passkey): Promise<boolean> {
    const rows = await manager.query<unknown[]>(
      `INSERT INTO identity.passkeys
         (user_id, id, credential_id, public_key, counter, transports, name, is_backed_up, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       ON CONFLICT ON CONSTRAINT passkeys_credential_once DO NOTHING RETURNING 1`,
      [
        passkey.userId,
        passkey.id,
        passkey.credentialId,
        Buffer.from(passkey.publicKey),
        passkey.counter,
        passkey.transports,
        passkey.name,
        passkey.isBackedUp,
        passkey.createdAt,
      ],
    );
    return rows.length === 1;
  }

  /** Gives it another name; false when the person has no such one. */
  async rename(
    manager: EntityManager,
    { userId, id, name }: Pick<Passkey, 'userId' | 'id' | 'name'>,
  ): Promise<boolean> {
    const [, count] = await manager.query<[unknown[], number]>(
      'UPDATE identity.passkeys SET name = $3 WHERE user_id = $1 AND id = $2',
      [userId, id, name],
    );
    return count === 1;
  }

  /** Takes one away; false when the person has no such one. */
  async remove(manager: EntityManager, userId: string, id: string): Promise<boolean> {
    const [, count] = await manager.query<[unknown[], number]>(
      'DELETE FROM identity.passkeys WHERE user_id = $1 AND id = $2',
      [userId, id],
    );
    return count === 1;
  }
}

function toPasskey({ publicKey, ...row }: PasskeyRow): Passkey {
  return { ...row, publicKey: Uint8Array.from(publicKey) };
}
