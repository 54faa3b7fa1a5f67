import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuthDatabase } from '../../../platform/database/auth-database.js';

/** A person's second factor as it is stored. */
export interface StoredSecondFactor {
  /** Sealed; null until one is confirmed. */
  readonly secret: Buffer | null;
  /** Sealed, of an app that was not confirmed yet. */
  readonly pending: Buffer | null;
  /** Half minute of the last code that was used. */
  readonly lastCounter: number;
}

/** What a person is shown about their second factor. */
export interface SecondFactorSummary {
  readonly since: Date | null;
  readonly recoveryCodesLeft: number;
}

/** Secrets of apps and recovery codes, of one person each. */
@Injectable()
export class SecondFactorRepository {
  constructor(private readonly database: AuthDatabase) {}

  /** When it was switched on, and how many recovery codes are left. */
  async summary(userId: string): Promise<SecondFactorSummary | undefined> {
    const rows = await this.database.query<SecondFactorSummary>(
      `SELECT confirmed_at AS since, (SELECT count(*)::int FROM identity.recovery_codes r
         WHERE r.user_id = f.user_id AND r.used_at IS NULL) AS "recoveryCodesLeft"
       FROM identity.second_factors f WHERE f.user_id = $1 AND f.secret IS NOT NULL`,
      [userId],
    );
    return rows[0];
  }

  /** Keeps the secret of an app that is still to be confirmed; one that is in use stays. */
  async begin(userId: string, pending: Buffer): Promise<void> {
    await this.database.query(
      `INSERT INTO identity.second_factors (user_id, pending) VALUES ($1, $2)
       ON CONFLICT (user_id) DO UPDATE SET pending = excluded.pending`,
      [userId, pending],
    );
  }

  /** What is stored, held until the transaction ends, so that a code works once. */
  async lock(manager: EntityManager, userId: string): Promise<StoredSecondFactor | undefined> {
    const rows = await manager.query<StoredSecondFactor[]>(
      `SELECT secret, pending, last_counter::float8 AS "lastCounter"
       FROM identity.second_factors WHERE user_id = $1 FOR UPDATE`,
      [userId],
    );
    return rows[0];
  }

  /** Notes that the code of this half minute was used. */
  async useCounter(manager: EntityManager, userId: string, counter: number): Promise<void> {
    await manager.query('UPDATE identity.second_factors SET last_counter = $2 WHERE user_id = $1', [
      userId,
      counter,
    ]);
  }

  /** Uses a recovery code; false when it is none, or was used. */
  async useRecoveryCode(
    manager: EntityManager,
    { userId, hash, at }: { readonly userId: string; readonly hash: string; readonly at: Date },
  ): Promise<boolean> {
    const [, count] = await manager.query<[unknown[], number]>(
      `UPDATE identity.recovery_codes SET used_at = $3
       WHERE user_id = $1 AND code_hash = $2 AND used_at IS NULL`,
      [userId, hash, at],
    );
    return count === 1;
  }

  /** The app that was to be confirmed is the one in use from now on. */
  async confirm(
    manager: EntityManager,
    { userId, counter, at }: { readonly userId: string; readonly counter: number; readonly at: Date },
  ): Promise<void> {
    await manager.query(
      `UPDATE identity.second_factors
       SET secret = pending, pending = NULL, last_counter = $2, confirmed_at = $3 WHERE user_id = $1`,
      [userId, counter, at],
    );
  }

  /** Puts new recovery codes in the place of all that there were. */
  async replaceRecoveryCodes(
    manager: EntityManager,
    userId: string,
    hashes: readonly string[],
  ): Promise<void> {
    await manager.query('DELETE FROM identity.recovery_codes WHERE user_id = $1', [userId]);
    await manager.query(
      `INSERT INTO identity.recovery_codes (user_id, code_hash) SELECT $1, unnest($2::text[])`,
      [userId, hashes],
    );
  }

  /** Takes the second factor away, recovery codes included. */
  async remove(manager: EntityManager, userId: string): Promise<void> {
    await manager.query('DELETE FROM identity.recovery_codes WHERE user_id = $1', [userId]);
    await manager.query('DELETE FROM identity.second_factors WHERE user_id = $1', [userId]);
  }
}
