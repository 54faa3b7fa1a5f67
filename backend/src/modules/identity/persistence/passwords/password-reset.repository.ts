import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuthDatabase } from '../../../../platform/database/auth-database.js';
import { putLetter } from '../letter-outbox.js';
import type { NewAccountLetter } from '../letter-outbox.js';

/** Account whose password may be chosen anew. */
export interface ResettableAccount {
  readonly userId: string;
  readonly email: string;
  readonly name: string;
  readonly locale: NewAccountLetter['locale'];
}

const RESETTABLE = `SELECT u.id AS "userId", u.email, u.name, u.locale
  FROM identity.password_resets r JOIN identity.users u ON u.email = r.email AND u.disabled_at IS NULL
  WHERE r.token_sha256 = $1 AND r.expires_at > $2`;

const RESETTABLE_ALONE = `${RESETTABLE} FOR UPDATE OF u`;

/** Requests for a new password, and the password itself. */
@Injectable()
export class PasswordResetRepository {
  constructor(private readonly database: AuthDatabase) {}

  /** Keeps a request with its letter: the same statements for every address, whether it has an account or not. */
  async ask(letter: NewAccountLetter, tokenHash: string, expiresAt: Date): Promise<void> {
    await this.database.transact(async (manager) => {
      const letterId = await putLetter(manager, letter);
      await manager.query('DELETE FROM identity.password_resets WHERE expires_at <= $1', [letter.at]);
      await manager.query(
        `INSERT INTO identity.password_resets (token_sha256, letter_id, email, expires_at) VALUES ($1, $2, $3, $4)`,
        [tokenHash, letterId, letter.email, expiresAt],
      );
    });
  }

  /** The account that a link opens; undefined when the link is unknown, used or too old. */
  async find(tokenHash: string, now: Date): Promise<ResettableAccount | undefined> {
    const rows = await this.database.query<ResettableAccount>(RESETTABLE, [tokenHash, now]);
    return rows[0];
  }

  /** The same, held until the transaction ends, so that a link works once. */
  async lock(manager: EntityManager, tokenHash: string, now: Date): Promise<ResettableAccount | undefined> {
    const rows = await manager.query<ResettableAccount[]>(RESETTABLE_ALONE, [tokenHash, now]);
    return rows[0];
  }

  /** Stores a password; every link for a new one opens nothing any more. */
  async store(manager: EntityManager, account: ResettableAccount, passwordHash: string): Promise<void> {
    await manager.query('UPDATE identity.users SET password_hash = $2 WHERE id = $1', [
      account.userId,
      passwordHash,
    ]);
    await manager.query('DELETE FROM identity.password_resets WHERE email = $1', [account.email]);
  }

  /** The account of somebody who is signed in. */
  async account(userId: string): Promise<ResettableAccount | undefined> {
    const rows = await this.database.query<ResettableAccount>(
      `SELECT id AS "userId", email, name, locale FROM identity.users WHERE id = $1 AND disabled_at IS NULL`,
      [userId],
    );
    return rows[0];
  }
}
